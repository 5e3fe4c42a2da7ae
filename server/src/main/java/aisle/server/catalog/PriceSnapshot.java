package aisle.server.catalog;

import aisle.core.price.Unit;
import aisle.core.sale.Rules;
import aisle.core.sale.Withheld;
import aisle.server.catalog.SnapshotColumn.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One store's price book as the columnar file of {@code docs/price-book.md}; some 80 bytes a product while it is made.
 */
final class PriceSnapshot {

    private static final byte[] MAGIC = "AISLEPB1".getBytes(StandardCharsets.US_ASCII);

    private final long store;
    private final int yesterday;
    private final ProductColumns products;

    private final SnapshotColumn productId;
    private final SnapshotColumn department;
    private final SnapshotColumn tax;
    private final SnapshotColumn unit;
    private final SnapshotColumn flags;
    private final SnapshotColumn deposit;
    private final SnapshotColumn tare;
    private final SnapshotColumn nameStart;
    private final SnapshotColumn names;
    private final SnapshotColumn priceStart;
    private final SnapshotColumn priceAmount;
    private final SnapshotColumn priceFrom;
    private final SnapshotColumn priceTo;
    private final SnapshotColumn priceMinute;
    private final SnapshotColumn priceMember;
    private final SnapshotColumn code;
    private final SnapshotColumn codeProduct;

    /**
     * Lays out a book.
     *
     * @param products the chain's products
     * @param store whose prices to take
     * @param today epoch day in the store; prices that ended before yesterday are left out
     * @param form of the rules that the reader knows, see {@link Rules#FORM}
     * @param withheld products that are written as blocked, whatever they are
     */
    PriceSnapshot(ProductColumns products, long store, int today, int form, Withheld withheld) {
        this.store = store;
        this.yesterday = today - 1;
        this.products = products;
        int size = products.size();
        int prices = products.priceRows();
        productId = new SnapshotColumn("productId", Type.U32, size);
        department = new SnapshotColumn("department", Type.U16, size);
        tax = new SnapshotColumn("tax", Type.U16, size);
        unit = new SnapshotColumn("unit", Type.U8, size);
        flags = new SnapshotColumn("flags", Type.U8, size);
        deposit = new SnapshotColumn("deposit", Type.U32, size);
        tare = new SnapshotColumn("tare", Type.U32, size);
        nameStart = new SnapshotColumn("nameStart", Type.U32, size + 1);
        names = new SnapshotColumn("names", Type.U8, products.nameBytes());
        priceStart = new SnapshotColumn("priceStart", Type.U32, size + 1);
        priceAmount = new SnapshotColumn("priceAmount", Type.I32, prices);
        priceFrom = new SnapshotColumn("priceFrom", Type.I32, prices);
        priceTo = new SnapshotColumn("priceTo", Type.I32, prices);
        priceMinute = new SnapshotColumn("priceMinute", Type.U16, prices);
        priceMember = new SnapshotColumn("priceMember", Type.U8, prices);
        code = new SnapshotColumn("code", Type.F64, products.codeRows());
        codeProduct = new SnapshotColumn("codeProduct", Type.U32, products.codeRows());
        for (int row = 0; row < size; row++) {
            var said = products.factAt(row);
            var fact = Rules.readsMinutes(form) ? said : said.byDays();
            add(withheld.has(fact.id(), fact.department()) ? fact.withheld() : fact);
        }
        nameStart.add(names.length());
        priceStart.add(priceAmount.length());
        addCodes();
    }

    private void add(ProductFact product) {
        productId.add(product.id());
        department.add(product.department());
        tax.add(product.tax());
        unit.add(number(product.unit()));
        flags.add((Boolean.TRUE.equals(product.blocked()) ? 1 : 0) | Eligible.bits(product.eligible()) << 1);
        deposit.add(product.deposit() == null ? 0 : product.deposit());
        tare.add(product.tare() == null ? 0 : product.tare());
        nameStart.add(names.length());
        for (byte letter : product.name().getBytes(StandardCharsets.UTF_8)) {
            names.add(letter);
        }
        priceStart.add(priceAmount.length());
        for (var row : DatedPrice.forStore(product.prices(), store)) {
            if (row.end() >= yesterday) {
                priceAmount.add(row.amount());
                priceFrom.add(row.from());
                priceMinute.add(row.begin());
                priceTo.add(row.end());
                priceMember.add(row.forMembers() ? 1 : 0);
            }
        }
    }

    private static int number(Unit unit) {
        return switch (unit) {
            case EACH -> 0;
            case KG -> 1;
            case LB -> 2;
        };
    }

    private void addCodes() {
        long[] sorted = new long[products.codeRows()];
        int next = 0;
        for (int row = 0; row < products.size(); row++) {
            for (long number : products.codesOf(row)) {
                sorted[next++] = number;
            }
        }
        Arrays.sort(sorted);
        int[] rows = new int[sorted.length];
        for (int row = 0; row < products.size(); row++) {
            for (long number : products.codesOf(row)) {
                rows[Arrays.binarySearch(sorted, number)] = row;
            }
        }
        for (int i = 0; i < sorted.length; i++) {
            code.add(sorted[i]);
            codeProduct.add(rows[i]);
        }
    }

    /**
     * Writes the file, gzipped.
     *
     * @param version the book's version
     * @param rules the store's Rules JSON
     * @param out closed by the caller
     */
    void writeTo(OutputStream out, long version, String rules) throws IOException {
        var gzip = new GZIPOutputStream(out, 64 * 1024) {
            {
                def.setLevel(Deflater.BEST_SPEED + 3);
            }
        };
        byte[] header = header(version, rules);
        gzip.write(MAGIC);
        gzip.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(header.length)
                .array());
        gzip.write(header);
        for (var column : columns()) {
            column.writeTo(gzip);
        }
        gzip.finish();
    }

    private List<SnapshotColumn> columns() {
        return List.of(
                productId,
                department,
                tax,
                unit,
                flags,
                deposit,
                tare,
                nameStart,
                names,
                priceStart,
                priceAmount,
                priceFrom,
                priceMinute,
                priceTo,
                priceMember,
                code,
                codeProduct);
    }

    /** Padded so that magic, length and header end at a multiple of 8. */
    private byte[] header(long version, String rules) {
        var places = new StringBuilder();
        int offset = 0;
        for (var column : columns()) {
            places.append(places.isEmpty() ? "" : ",").append(column.place(offset));
            offset += column.paddedBytes();
        }
        var text =
                "{\"version\":%d,\"store\":%d,\"rules\":%s,\"products\":%d,\"codes\":%d,\"prices\":%d,\"columns\":[%s]}"
                        .formatted(version, store, rules, products.size(), code.length(), priceAmount.length(), places);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int unpadded = MAGIC.length + Integer.BYTES + bytes.length;
        byte[] padded = Arrays.copyOf(bytes, bytes.length + SnapshotColumn.padding(unpadded));
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }
}
