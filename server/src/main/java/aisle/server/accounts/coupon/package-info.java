/** Coupons that are given so many times in all, whichever till gives them. */
@NullMarked
package aisle.server.accounts.coupon;

import org.jspecify.annotations.NullMarked;
