package aisle.server.catalog.promotions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as the office writes it: the words of {@code docs/till-core.md}, "Promotions", with days as days. What a
 * kind does not have is left out. Amounts are minor units, rates parts per million.
 *
 * @param to first day it no longer holds; null for no end
 * @param stores their ids; null for the whole chain
 * @param group of stores that they were chosen by; null when they were not
 * @param members whether it is for members only
 * @param priority 1 to 9; null for none
 * @param stacks whether it comes on top of others
 * @param most uses in one basket; null for any number
 */
record PromotionTerms(
        @Nullable String name,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Long> stores,
        @Nullable Long group,
        @Nullable Boolean members,
        @Nullable Boolean everything,
        @Nullable List<Long> products,
        @Nullable List<Long> departments,
        @Nullable List<Long> exceptProducts,
        @Nullable List<Long> exceptDepartments,
        @Nullable Long priority,
        @Nullable Boolean stacks,
        @Nullable Long most,
        @Nullable Coupon coupon,
        @Nullable Long ppm,
        @Nullable Long amount,
        @Nullable Long price,
        @Nullable Long count,
        @Nullable Long buy,
        @Nullable Long get,
        @Nullable Reward reward,
        @Nullable List<Step> steps) {

    /** The same in other stores. */
    PromotionTerms in(@Nullable List<Long> others) {
        return new PromotionTerms(
                name,
                kind,
                from,
                to,
                others,
                group,
                members,
                everything,
                products,
                departments,
                exceptProducts,
                exceptDepartments,
                priority,
                stacks,
                most,
                coupon,
                ppm,
                amount,
                price,
                count,
                buy,
                get,
                reward,
                steps);
    }

    /**
     * What must be given at the till.
     *
     * @param most how many times in one basket; null for once
     */
    record Coupon(@Nullable String code, @Nullable Long most) {}

    /** The goods that something is given off, of a promotion that gives it for others. */
    record Reward(
            @Nullable Boolean everything,
            @Nullable List<Long> products,
            @Nullable List<Long> departments,
            @Nullable List<Long> exceptProducts,
            @Nullable List<Long> exceptDepartments) {}

    /** What is given from a count of pieces, or a sum spent, on. */
    record Step(
            @Nullable Long count,
            @Nullable Long spend,
            @Nullable Long price,
            @Nullable Long amount,
            @Nullable Long ppm) {}
}
