package aisle.server.insight.facts;

import java.util.Locale;

/**
 * The tables of a day, each in a Parquet file of its own: its rows, and sums over them from which the office's figures
 * are added up. What a figure means ({@code docs/metrics.md}) is written here once, for the file and for the check that
 * the file is right. Money is minor units, quantity thousandths. A sum is cast to a whole number of 64 bits, because
 * the engine would write its own wider one as a floating point number.
 */
enum FactTable {
    /** A row for each sale and refund. */
    RECEIPT("receipts", Packing.ZSTD, "from receipt"),

    /** A row for each of their lines. */
    LINE("lines", Packing.ZSTD, "from line"),

    /**
     * The figures of each quarter of an hour: zones differ by whole ones, so hours can be made of them for any. A
     * receipt's lines count where it does.
     */
    QUARTER("quarters", Packing.LZ4_RAW, """
            select make_timestamp_ms(epoch_ms("at") // 900000 * 900000) as "at",
                sum(total)::bigint as sales,
                count(*) filter (kind = 'SALE') as baskets,
                coalesce(sum(items), 0)::bigint as items,
                coalesce(-sum(total) filter (kind = 'REFUND'), 0)::bigint as refunds,
                coalesce(sum(discount), 0)::bigint as discount,
                (sum(net - tax_inside) - coalesce(sum(deposits), 0) - coalesce(sum(cost), 0))::bigint as margin
            from receipt left join (
                select receipt as id, sum(quantity) filter (not deposit) as items, sum(discount) as discount,
                    sum(net) filter (deposit) as deposits, sum(cost) as cost
                from line group by receipt) using (id)
            group by all order by 1"""),

    /**
     * What each product brought, deposits apart: {@code sold} where some of it was sold, whatever came back;
     * {@code inside} on a day on which any receipt has tax inside its prices.
     */
    PRODUCT("products", Packing.LZ4_RAW, """
            select product, department, deposit, inside,
                bool_or(quantity > 0) as sold,
                sum(quantity)::bigint as quantity,
                sum(discount)::bigint as discount,
                sum(net)::bigint as takings,
                sum(cost)::bigint as cost
            from line, (select coalesce(bool_or(tax_inside <> 0), false) as inside from receipt)
            group by all order by product, department, deposit""");

    /** Rows are many and seldom read; sums are few and read for each question, so they must unpack fast. */
    private enum Packing {
        ZSTD,
        LZ4_RAW
    }

    private final String file;
    private final Packing packing;
    private final String content;

    FactTable(String file, Packing packing, String content) {
        this.file = file + ".parquet";
        this.packing = packing;
        this.content = content;
    }

    /** Its name in a question. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its file's name in the day's folder. */
    String file() {
        return file;
    }

    /** SQL that makes it of a day's receipts and lines. */
    String content() {
        return content;
    }

    /** How its file is packed, as the engine calls it. */
    String packing() {
        return packing.name().toLowerCase(Locale.ROOT);
    }
}
