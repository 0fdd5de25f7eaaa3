import { lambdaFunction, pool } from "sluice";

export const oldShopApi = pool("old_shop_api", { slots: 2 });
export const resendInvoices = lambdaFunction("resend_invoices");
