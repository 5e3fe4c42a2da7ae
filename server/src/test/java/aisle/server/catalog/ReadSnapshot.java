package aisle.server.catalog;

import aisle.core.price.PriceRow;
import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.core.tender.TenderKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a snapshot by {@code docs/price-book.md} alone, without the code that writes it. */
final class ReadSnapshot {

    private final JsonNode header;
    private final ByteBuffer body;

    private ReadSnapshot(JsonNode header, ByteBuffer body) {
        this.header = header;
        this.body = body;
    }

    static byte[] unzip(byte[] file) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes();
    }

    static ReadSnapshot of(InputStream file, JsonMapper json) throws IOException {
        var bytes = ByteBuffer.wrap(unzip(file.readAllBytes())).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getLong(0)
                != ByteBuffer.wrap("AISLEPB1".getBytes(StandardCharsets.US_ASCII))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong()) {
            throw new IOException("not a price book");
        }
        int length = bytes.getInt(8);
        int start = 12 + length;
        if (start % 8 != 0) {
            throw new IOException("the columns start at " + start);
        }
        var header = json.readTree(new String(bytes.array(), 12, length, StandardCharsets.UTF_8));
        return new ReadSnapshot(
                header, bytes.slice(start, bytes.capacity() - start).order(ByteOrder.LITTLE_ENDIAN));
    }

    long version() {
        return header.get("version").asLong();
    }

    JsonNode rules() {
        return header.get("rules");
    }

    List<Product> products() {
        var products = new ArrayList<Product>();
        for (int row = 0; row < header.get("products").asInt(); row++) {
            products.add(new Product(
                    at("productId", row),
                    name(row),
                    at("department", row),
                    at("tax", row),
                    List.of(Unit.EACH, Unit.KG, Unit.LB).get((int) at("unit", row)),
                    codes(row),
                    prices(row),
                    at("deposit", row),
                    at("tare", row),
                    (at("flags", row) & 1) == 1,
                    eligible((int) at("flags", row))));
        }
        return products;
    }

    private static List<TenderKind> eligible(int flags) {
        return Stream.of(TenderKind.SNAP, TenderKind.WIC)
                .filter(kind -> (flags & (kind == TenderKind.SNAP ? 2 : 4)) != 0)
                .toList();
    }

    boolean blocked(long product) {
        return products().stream().anyMatch(each -> each.id() == product && each.blocked());
    }

    OptionalLong find(String code) {
        double wanted = code.startsWith("PLU") ? -Double.parseDouble(code.substring(3)) : Double.parseDouble(code);
        int low = 0;
        int high = header.get("codes").asInt() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            double found = number("code", middle);
            if (found == wanted) {
                return OptionalLong.of(at("productId", (int) at("codeProduct", middle)));
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalLong.empty();
    }

    private String name(int row) {
        int from = (int) at("nameStart", row);
        byte[] bytes = new byte[(int) at("nameStart", row + 1) - from];
        body.get(column("names").get("offset").asInt() + from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private List<String> codes(int row) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < header.get("codes").asInt(); i++) {
            if (at("codeProduct", i) == row) {
                long code = (long) number("code", i);
                codes.add(code < 0 ? "PLU" + -code : "%014d".formatted(code));
            }
        }
        return codes;
    }

    private List<PriceRow> prices(int row) {
        var rows = new ArrayList<PriceRow>();
        for (int i = (int) at("priceStart", row); i < at("priceStart", row + 1); i++) {
            rows.add(new PriceRow(
                    at("priceFrom", i),
                    (int) at("priceMinute", i),
                    at("priceTo", i),
                    at("priceAmount", i),
                    at("priceMember", i) == 1));
        }
        return rows;
    }

    private long at(String name, int index) {
        var column = column(name);
        int offset = column.get("offset").asInt();
        return switch (column.get("type").asString()) {
            case "u8" -> body.get(offset + index) & 0xFF;
            case "u16" -> body.getChar(offset + 2 * index);
            case "u32" -> body.getInt(offset + 4 * index) & 0xFFFF_FFFFL;
            case "i32" -> body.getInt(offset + 4 * index);
            default -> throw new IllegalStateException(name);
        };
    }

    private double number(String name, int index) {
        return body.getDouble(column(name).get("offset").asInt() + 8 * index);
    }

    private JsonNode column(String name) {
        for (var column : header.get("columns")) {
            if (column.get("name").asString().equals(name)) {
                return column;
            }
        }
        throw new IllegalStateException("no column " + name);
    }
}
