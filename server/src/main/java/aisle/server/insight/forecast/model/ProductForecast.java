package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.method.Outlook;

/**
 * What is expected of one product.
 *
 * @param product the product
 * @param basis how it was found
 * @param outlook units by day ahead
 */
public record ProductForecast(long product, Basis basis, Outlook outlook) {

    /** How a forecast was found. */
    public enum Basis {
        /** The trees and the product's own methods, weighed on held-out days. */
        BLEND,
        /** Less than 28 days of its own: its department's pace, moved towards its own days. */
        PROFILE,
        /** Nothing sold in 28 days or more: nothing is expected. */
        NO_SALES,
        /** The store has no model: the last 28 days, their mean and their own spread. */
        RECENT_DAYS
    }
}
