/** A table to begin with: one line of a Landkreis and one of a municipality below it, both made up. */
export const sampleTable = [
  "id;name;level;ars;land;prefix;initials;colour;street;postcode;city;ags;parent;phone;email;host;admin-name;admin-email",
  "musterkreis;Landkreis Musterkreis;kreis;069990000000;06;MUK;M;#2044aa;Kreisstraße 1;34999;Musterstadt;06999000;;05699 1000;info@musterkreis.example;;Kim Kreis;kreis@musterkreis.example",
  "musterdorf;Gemeinde Musterdorf;gemeinde;069990001001;06;MUD;MD;#007155;Dorfplatz 3;34998;Musterdorf;;musterkreis;05699 2000;gemeinde@musterdorf.example;;Dana Dorf;dorf@musterdorf.example",
  "",
].join("\r\n");
