package aisle.server.catalog;

import aisle.core.price.Unit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chain's products as columns, some 110 bytes a product: what a server keeps in memory of the current price book.
 *
 * <p>Immutable once built. Products stand in ascending order of their id, so that one is found by binary search.
 */
final class ProductColumns {

    private static final long MEMBER = 1L << 62;

    private final long[] id;
    private final char[] department;
    private final char[] tax;
    private final byte[] unit;
    private final boolean[] blocked;
    private final byte[] eligible;
    private final long[] deposit;
    private final int[] tare;
    private final long[] cost;
    private final int[] nameStart;
    private final byte[] names;
    private final int[] priceStart;
    private final int[] priceAmount;
    private final int[] priceFrom;
    private final char[] priceMinute;
    private final int[] priceTo;
    private final long[] priceStore;
    private final int[] codeStart;
    private final long[] codes;
    private final Map<Long, List<BundlePart>> parts;

    private ProductColumns(Builder built) {
        int size = built.size;
        id = Arrays.copyOf(built.id, size);
        department = Arrays.copyOf(built.department, size);
        tax = Arrays.copyOf(built.tax, size);
        unit = Arrays.copyOf(built.unit, size);
        blocked = Arrays.copyOf(built.blocked, size);
        eligible = Arrays.copyOf(built.eligible, size);
        deposit = Arrays.copyOf(built.deposit, size);
        tare = Arrays.copyOf(built.tare, size);
        cost = Arrays.copyOf(built.cost, size);
        nameStart = Arrays.copyOf(built.nameStart, size + 1);
        names = Arrays.copyOf(built.names, nameStart[size]);
        priceStart = Arrays.copyOf(built.priceStart, size + 1);
        priceAmount = Arrays.copyOf(built.priceAmount, priceStart[size]);
        priceFrom = Arrays.copyOf(built.priceFrom, priceStart[size]);
        priceMinute = Arrays.copyOf(built.priceMinute, priceStart[size]);
        priceTo = Arrays.copyOf(built.priceTo, priceStart[size]);
        priceStore = Arrays.copyOf(built.priceStore, priceStart[size]);
        codeStart = Arrays.copyOf(built.codeStart, size + 1);
        codes = Arrays.copyOf(built.codes, codeStart[size]);
        parts = Map.copyOf(built.parts);
    }

    int size() {
        return id.length;
    }

    /** The row of a product, or a negative number when it is not here. */
    int row(long product) {
        return Arrays.binarySearch(id, product);
    }

    long id(int row) {
        return id[row];
    }

    int priceRows() {
        return priceAmount.length;
    }

    int codeRows() {
        return codes.length;
    }

    int nameBytes() {
        return names.length;
    }

    long[] codesOf(int row) {
        return Arrays.copyOfRange(codes, codeStart[row], codeStart[row + 1]);
    }

    @Nullable ProductFact fact(long product) {
        int row = row(product);
        return row < 0 ? null : factAt(row);
    }

    ProductFact factAt(int row) {
        return new ProductFact(
                id[row],
                new String(names, nameStart[row], nameStart[row + 1] - nameStart[row], StandardCharsets.UTF_8),
                department[row],
                tax[row],
                Unit.values()[unit[row]],
                codesAt(row),
                pricesAt(row),
                deposit[row] == 0 ? null : deposit[row],
                tare[row] == 0 ? null : (long) tare[row],
                blocked[row] ? true : null,
                Eligible.kinds(eligible[row]),
                cost[row],
                parts.get(id[row]));
    }

    private List<String> codesAt(int row) {
        var texts = new ArrayList<String>(codeStart[row + 1] - codeStart[row]);
        for (int i = codeStart[row]; i < codeStart[row + 1]; i++) {
            texts.add(CodeNumber.text(codes[i]));
        }
        return texts;
    }

    private List<DatedPrice> pricesAt(int row) {
        var rows = new ArrayList<DatedPrice>(priceStart[row + 1] - priceStart[row]);
        for (int i = priceStart[row]; i < priceStart[row + 1]; i++) {
            long store = priceStore[i] & ~MEMBER;
            rows.add(new DatedPrice(
                    store == 0 ? null : store,
                    priceFrom[i],
                    priceMinute[i] == 0 ? null : (int) priceMinute[i],
                    priceTo[i] == Integer.MAX_VALUE ? null : priceTo[i],
                    priceAmount[i],
                    (priceStore[i] & MEMBER) == 0 ? null : true));
        }
        return rows;
    }

    /** Takes products in ascending order of their id. */
    static final class Builder {

        private int size;
        private long[] id = new long[1024];
        private char[] department = new char[1024];
        private char[] tax = new char[1024];
        private byte[] unit = new byte[1024];
        private boolean[] blocked = new boolean[1024];
        private byte[] eligible = new byte[1024];
        private long[] deposit = new long[1024];
        private int[] tare = new int[1024];
        private long[] cost = new long[1024];
        private int[] nameStart = new int[1025];
        private byte[] names = new byte[32 * 1024];
        private int[] priceStart = new int[1025];
        private int[] priceAmount = new int[1024];
        private int[] priceFrom = new int[1024];
        private char[] priceMinute = new char[1024];
        private int[] priceTo = new int[1024];
        private long[] priceStore = new long[1024];
        private int[] codeStart = new int[1025];
        private long[] codes = new long[1024];
        private final Map<Long, List<BundlePart>> parts = new HashMap<>();

        Builder add(ProductFact product) {
            if (size > 0 && id[size - 1] >= product.id()) {
                throw new IllegalArgumentException("product %d after %d".formatted(product.id(), id[size - 1]));
            }
            if (size == id.length) {
                growRows();
            }
            id[size] = product.id();
            department[size] = (char) product.department();
            tax[size] = (char) product.tax();
            unit[size] = (byte) product.unit().ordinal();
            blocked[size] = Boolean.TRUE.equals(product.blocked());
            eligible[size] = (byte) Eligible.bits(product.eligible());
            deposit[size] = product.deposit() == null ? 0 : product.deposit();
            tare[size] = product.tare() == null ? 0 : Math.toIntExact(product.tare());
            cost[size] = product.cost();
            addName(product.name().getBytes(StandardCharsets.UTF_8));
            addPrices(product.prices());
            addCodes(product.codes());
            if (product.parts() != null) {
                parts.put(product.id(), product.parts());
            }
            size++;
            return this;
        }

        ProductColumns build() {
            return new ProductColumns(this);
        }

        private void addName(byte[] name) {
            int start = nameStart[size];
            int end = Math.addExact(start, name.length);
            if (end > names.length) {
                names = Arrays.copyOf(names, Math.max(end, names.length * 2));
            }
            System.arraycopy(name, 0, names, start, name.length);
            nameStart[size + 1] = end;
        }

        private void addPrices(List<DatedPrice> rows) {
            int next = priceStart[size];
            if (next + rows.size() > priceAmount.length) {
                growPrices(next + rows.size());
            }
            for (var row : rows) {
                priceAmount[next] = Math.toIntExact(row.amount());
                priceFrom[next] = row.from();
                priceMinute[next] = (char) row.begin();
                priceTo[next] = row.end();
                priceStore[next] = (row.store() == null ? 0 : row.store()) | (row.forMembers() ? MEMBER : 0);
                next++;
            }
            priceStart[size + 1] = next;
        }

        private void addCodes(List<String> texts) {
            int next = codeStart[size];
            if (next + texts.size() > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(next + texts.size(), codes.length * 2));
            }
            for (var text : texts) {
                codes[next++] = CodeNumber.of(text);
            }
            codeStart[size + 1] = next;
        }

        private void growRows() {
            int length = size * 2;
            id = Arrays.copyOf(id, length);
            department = Arrays.copyOf(department, length);
            tax = Arrays.copyOf(tax, length);
            unit = Arrays.copyOf(unit, length);
            blocked = Arrays.copyOf(blocked, length);
            eligible = Arrays.copyOf(eligible, length);
            deposit = Arrays.copyOf(deposit, length);
            tare = Arrays.copyOf(tare, length);
            cost = Arrays.copyOf(cost, length);
            nameStart = Arrays.copyOf(nameStart, length + 1);
            priceStart = Arrays.copyOf(priceStart, length + 1);
            codeStart = Arrays.copyOf(codeStart, length + 1);
        }

        private void growPrices(int least) {
            int length = Math.max(least, priceAmount.length * 2);
            priceAmount = Arrays.copyOf(priceAmount, length);
            priceFrom = Arrays.copyOf(priceFrom, length);
            priceMinute = Arrays.copyOf(priceMinute, length);
            priceTo = Arrays.copyOf(priceTo, length);
            priceStore = Arrays.copyOf(priceStore, length);
        }
    }
}
