package aisle.server.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A receipt in a list.
 *
 * @param id the entry
 * @param code as printed under the receipt
 * @param till its till
 * @param number its number in the till's journal
 * @param kind {@code SALE}, {@code REFUND} or {@code VOID}
 * @param at the till's clock
 * @param day business day
 * @param cashier staff id
 * @param cashierName as printed
 * @param items thousandths of all its lines
 * @param total minor units
 * @param different whether the core prices it otherwise
 * @param withoutReceipt whether it is a refund of goods whose sale nobody knows
 */
public record ReceiptRow(
        UUID id,
        String code,
        long till,
        long number,
        String kind,
        Instant at,
        LocalDate day,
        long cashier,
        String cashierName,
        long items,
        long total,
        boolean different,
        boolean withoutReceipt) {}
