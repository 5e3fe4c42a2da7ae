package aisle.server.purchasing.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice is owed; published inside the transaction that approves it. All amounts are minor units.
 *
 * @param invoice the invoice
 * @param store the store
 * @param day business day of the approval
 * @param at when
 * @param goods what its goods were taken in at
 * @param freight freight and other charges
 * @param freightLanded what of it is a part of the goods' cost from now on
 * @param priceLanded what of the price difference is, below zero where less was charged
 * @param claimed what the supplier owes back of it
 * @param total what is to be paid
 */
public record InvoiceApproved(
        UUID invoice,
        long store,
        LocalDate day,
        Instant at,
        long goods,
        long freight,
        long freightLanded,
        long priceLanded,
        long claimed,
        long total) {}
