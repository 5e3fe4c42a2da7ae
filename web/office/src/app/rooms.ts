import {
  IconAlertOctagon,
  IconBellRinging,
  IconBook2,
  IconBuildingStore,
  IconBulb,
  IconCalendarDue,
  IconChartBar,
  IconChartHistogram,
  IconChefHat,
  IconClipboardList,
  IconClockPlay,
  IconDeviceDesktop,
  IconDiscount,
  IconFileInvoice,
  IconFileSpreadsheet,
  IconGift,
  IconHistory,
  IconListCheck,
  IconMail,
  IconMapPins,
  IconMessageQuestion,
  IconPackage,
  IconPackageExport,
  IconPlugConnected,
  IconRating18Plus,
  IconReceipt,
  IconReceiptRefund,
  IconRobot,
  IconSettings,
  IconShieldQuestion,
  IconTag,
  IconTags,
  IconTicket,
  IconTransfer,
  IconTruck,
  IconUsers,
} from '@tabler/icons-react';
import type { Permission } from '../session/session';

/** The rooms in the order of the navigation, each with what one must be allowed to see it. */
export const ROOMS = [
  { to: '/$store/today', name: 'today', Icon: IconBuildingStore, needs: 'SALES_VIEW' },
  { to: '/$store/days', name: 'days', Icon: IconChartBar, needs: 'INSIGHT_VIEW' },
  { to: '/$store/assistant', name: 'assistant', Icon: IconMessageQuestion, needs: 'ASSISTANT_ASK' },
  { to: '/$store/forecast', name: 'forecast', Icon: IconChartHistogram, needs: 'INSIGHT_VIEW' },
  { to: '/$store/receipts', name: 'receipts', Icon: IconReceipt, needs: 'SALES_VIEW' },
  { to: '/$store/products', name: 'products', Icon: IconPackage, needs: 'PRODUCT_VIEW' },
  { to: '/$store/price-batches', name: 'price-batches', Icon: IconTags, needs: 'PRODUCT_VIEW' },
  { to: '/$store/promotions', name: 'promotions', Icon: IconDiscount, needs: 'PRODUCT_VIEW' },
  { to: '/$store/product-files', name: 'product-files', Icon: IconFileSpreadsheet, needs: 'PRICE_CHANGE' },
  { to: '/$store/labels', name: 'labels', Icon: IconTag, needs: 'PRODUCT_VIEW' },
  { to: '/$store/orders', name: 'orders', Icon: IconClipboardList, needs: 'ORDER_WRITE' },
  { to: '/$store/invoices', name: 'invoices', Icon: IconFileInvoice, needs: 'ORDER_WRITE' },
  { to: '/$store/claims', name: 'claims', Icon: IconReceiptRefund, needs: 'ORDER_WRITE' },
  { to: '/$store/proposals', name: 'proposals', Icon: IconBulb, needs: 'PROPOSAL_VIEW' },
  { to: '/$store/inventory-manager', name: 'inventory-manager', Icon: IconRobot, needs: 'PROPOSAL_VIEW' },
  { to: '/$store/policies', name: 'policies', Icon: IconBook2, needs: 'PRODUCT_VIEW' },
  { to: '/$store/suppliers', name: 'suppliers', Icon: IconTruck, needs: 'ORDER_WRITE' },
  { to: '/$store/accounts', name: 'accounts', Icon: IconGift, needs: 'ACCOUNT_VIEW' },
  { to: '/$store/coupons', name: 'coupons', Icon: IconTicket, needs: 'PRODUCT_VIEW' },
  { to: '/$store/recalls', name: 'recalls', Icon: IconAlertOctagon, needs: 'PRODUCT_VIEW' },
  { to: '/$store/restrictions', name: 'restrictions', Icon: IconRating18Plus, needs: 'PRODUCT_VIEW' },
  { to: '/$store/expiry', name: 'expiry', Icon: IconCalendarDue, needs: 'STOCK_VIEW' },
  { to: '/$store/counts', name: 'counts', Icon: IconListCheck, needs: 'COUNT_DO' },
  { to: '/$store/production', name: 'production', Icon: IconChefHat, needs: 'PRODUCE' },
  { to: '/$store/goods-out', name: 'goods-out', Icon: IconPackageExport, needs: 'WASTE_WRITE' },
  { to: '/$store/transfers', name: 'transfers', Icon: IconTransfer, needs: 'STOCK_VIEW' },
  { to: '/$store/outbox', name: 'outbox', Icon: IconMail, needs: 'ORDER_WRITE' },
  { to: '/$store/quarantine', name: 'quarantine', Icon: IconShieldQuestion, needs: 'QUARANTINE_RESOLVE' },
  { to: '/$store/attendant', name: 'attendant', Icon: IconBellRinging, needs: 'SALES_VIEW' },
  { to: '/$store/tills', name: 'tills', Icon: IconDeviceDesktop, needs: 'SALES_VIEW' },
  { to: '/$store/store-groups', name: 'store-groups', Icon: IconMapPins, needs: 'STORE_OPEN' },
  { to: '/$store/staff', name: 'staff', Icon: IconUsers, needs: 'STAFF_MANAGE' },
  { to: '/$store/audit', name: 'audit', Icon: IconHistory, needs: 'AUDIT_VIEW' },
  { to: '/$store/jobs', name: 'jobs', Icon: IconClockPlay, needs: 'JOB_MANAGE' },
  { to: '/$store/connections', name: 'connections', Icon: IconPlugConnected, needs: 'TOKEN_ISSUE' },
  { to: '/$store/settings', name: 'settings', Icon: IconSettings, needs: undefined },
] as const satisfies readonly { needs: Permission | undefined; [more: string]: unknown }[];

/** How many rooms stand in the bar of a narrow screen before the rest goes behind More. */
export const ROOMS_IN_BAR = 4;

export type Room = (typeof ROOMS)[number];

/** The rooms somebody with these permissions may see. */
export function roomsFor(permissions: readonly Permission[]): readonly Room[] {
  return ROOMS.filter(({ needs }) => needs === undefined || permissions.includes(needs));
}
