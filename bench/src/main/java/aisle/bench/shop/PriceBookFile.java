package aisle.bench.shop;

import aisle.core.money.Limits;
import aisle.core.price.PriceRow;
import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.core.sale.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A price book's snapshot, read as {@code docs/price-book.md} lays it down.
 *
 * @param products by id, those with a price and a code
 */
record PriceBookFile(long version, Rules rules, Map<Long, Product> products) {

    private static final byte[] MAGIC = "AISLEPB1".getBytes(StandardCharsets.US_ASCII);
    private static final int NO_END = Integer.MAX_VALUE;

    static PriceBookFile read(byte[] gzipped) throws IOException {
        byte[] bytes;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            bytes = in.readAllBytes();
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = buffer.getInt(MAGIC.length);
        int headerStart = MAGIC.length + Integer.BYTES;
        JsonMapper json = new JsonMapper();
        JsonNode header = json.readTree(bytes, headerStart, headerLength);
        var columns = new Columns(buffer, headerStart + headerLength, header);
        Rules rules = Rules.parse(json.writeValueAsBytes(header.get("rules")));
        return new PriceBookFile(header.get("version").asLong(), rules, columns.products());
    }

    /** The columns by name, each an offset into the file. */
    private static final class Columns {

        private final ByteBuffer file;
        private final Map<String, Integer> starts = new HashMap<>();
        private final int products;
        private final int codes;

        Columns(ByteBuffer file, int start, JsonNode header) {
            this.file = file;
            this.products = header.get("products").asInt();
            this.codes = header.get("codes").asInt();
            for (JsonNode column : header.get("columns")) {
                starts.put(
                        column.get("name").asString(),
                        start + column.get("offset").asInt());
            }
        }

        Map<Long, Product> products() {
            Map<Integer, List<String>> codesOfRow = new HashMap<>();
            for (int i = 0; i < codes; i++) {
                long code = (long) file.getDouble(at("code") + i * Double.BYTES);
                codesOfRow
                        .computeIfAbsent(integer("codeProduct", i), row -> new ArrayList<>())
                        .add(code < 0 ? "PLU" + -code : "%014d".formatted(code));
            }
            Map<Long, Product> found = new HashMap<>();
            for (int row = 0; row < products; row++) {
                Product product = product(row, codesOfRow.getOrDefault(row, List.of()));
                found.put(product.id(), product);
            }
            return found;
        }

        private Product product(int row, List<String> codesOfRow) {
            List<PriceRow> prices = new ArrayList<>();
            for (int i = integer("priceStart", row); i < integer("priceStart", row + 1); i++) {
                int to = integer("priceTo", i);
                prices.add(new PriceRow(
                        integer("priceFrom", i),
                        Short.toUnsignedInt(file.getShort(at("priceMinute") + i * Short.BYTES)),
                        to == NO_END ? Limits.NO_END : to,
                        integer("priceAmount", i),
                        file.get(at("priceMember") + i) == 1));
            }
            byte[] name = new byte[integer("nameStart", row + 1) - integer("nameStart", row)];
            file.get(at("names") + integer("nameStart", row), name);
            return new Product(
                    integer("productId", row),
                    new String(name, StandardCharsets.UTF_8),
                    Short.toUnsignedInt(file.getShort(at("department") + row * Short.BYTES)),
                    Short.toUnsignedInt(file.getShort(at("tax") + row * Short.BYTES)),
                    Unit.values()[file.get(at("unit") + row)],
                    codesOfRow,
                    prices,
                    integer("deposit", row),
                    integer("tare", row),
                    (file.get(at("flags") + row) & 1) == 1,
                    List.of());
        }

        private int at(String column) {
            return java.util.Objects.requireNonNull(starts.get(column), column);
        }

        private int integer(String column, int index) {
            return file.getInt(at(column) + index * Integer.BYTES);
        }
    }
}
