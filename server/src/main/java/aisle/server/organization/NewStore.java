package aisle.server.organization;

import java.time.ZoneId;
import java.util.List;

/**
 * A store that is to be opened.
 *
 * @param name as over the door
 * @param address lines as printed on the receipt
 * @param zone where its clocks stand
 * @param language of receipts and labels, BCP 47
 * @param currency ISO 4217, one the company knows
 * @param receiptFooter lines under a receipt
 */
public record NewStore(
        String name, List<String> address, ZoneId zone, String language, String currency, List<String> receiptFooter) {}
