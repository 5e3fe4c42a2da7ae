package aisle.server.insight.replenishment.shop;

import java.time.LocalDate;

/**
 * What an order or a markdown brought beside nothing having been done, as the record shows it afterwards.
 *
 * @param from the first day that counts
 * @param to the last
 * @param gain minor units
 * @param low minor units; the truth is expected between this and {@code high}
 * @param high minor units
 */
public record Measured(LocalDate from, LocalDate to, long gain, long low, long high) {}
