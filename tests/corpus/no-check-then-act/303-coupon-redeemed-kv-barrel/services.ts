export { coupons } from "./coupons";
