/**
 * Citizens' pages: HTML made on the server from plain props, complete without JavaScript. In: data that a route has
 * fetched and judged; out: React elements for `renderToStaticMarkup`.
 */
export { ConflictPage, type ConflictPageProps, type LostItemProps } from "./ConflictPage.tsx";
export { DemoPage, type DemoPageProps } from "./DemoPage.tsx";
export { AwayPage, type AwayPageProps } from "./AwayPage.tsx";
export { FormPage, type FormPageProps, type NotTaken } from "./FormPage.tsx";
export { HomePage, type HomePageProps } from "./HomePage.tsx";
export { KeyPage, type KeyPageProps, type RefusedWithoutKey } from "./KeyPage.tsx";
export { LostKeyPage, type LostKeyPageProps } from "./LostKeyPage.tsx";
export { MailboxPage, type MailboxPageProps } from "./MailboxPage.tsx";
export { TextPage } from "./TextPage.tsx";
export { CodePage, type CodePageProps } from "./CodePage.tsx";
export { MessagePage, type MessagePageProps } from "./MessagePage.tsx";
export { LeavePage, type LeavePageProps } from "./LeavePage.tsx";
export { MovedPage, type MovedPageProps } from "./MovedPage.tsx";
export { NowherePage, type NowherePageProps } from "./NowherePage.tsx";
export { NoticePage, type NoticePageProps } from "./NoticePage.tsx";
export { PlacesPage, type PlacesPageProps } from "./PlacesPage.tsx";
export { RenewPage, type RenewPageProps } from "./RenewPage.tsx";
export { ReviewPage, type ReviewLine, type ReviewPageProps, type ReviewSection } from "./ReviewPage.tsx";
export { SavedPage, type SavedPageProps } from "./SavedPage.tsx";
export { ServicePage, type ServicePageProps } from "./ServicePage.tsx";
export { StatusPage, type StatusPageProps } from "./StatusPage.tsx";
export { anchor, WorkshopPage, type WorkshopPageProps } from "./workshop/WorkshopPage.tsx";
export type { WorkshopElement, WrongComment } from "./workshop/element.ts";
export type { Told } from "./Told.tsx";
export type { StillOpen } from "./stillOpen.ts";
export type { Assets, Site } from "./Shell.tsx";
export { Letter, type LetterHead } from "../letter/Letter.tsx";
