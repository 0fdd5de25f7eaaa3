import { lambdaFunction } from "sluice";

export const resendInvoices = lambdaFunction("resend_invoices", {
  allow: { "definition/unused": "Support calls it by hand, when a customer asks." },
});
