package aisle.server.catalog.files;

import aisle.core.money.Limits;
import aisle.core.price.Unit;
import aisle.server.catalog.files.RowReading.Wanted;
import aisle.server.catalog.files.RowReading.Wrong;
import aisle.server.catalog.prices.PriceDoubt;
import aisle.server.organization.Rows;
import aisle.server.organization.Stores;
import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares a file's rows with the products: what each would change, what looks like a mistake, what cannot be. */
@Component
class FileCheck {

    /** Rows that are checked at once. */
    static final int CHUNK = 5_000;

    private final JdbcClient sql;
    private final JdbcOperations statements;
    private final Stores stores;
    private final JsonMapper json;

    FileCheck(JdbcClient sql, JdbcOperations statements, Stores stores, JsonMapper json) {
        this.sql = sql;
        this.statements = statements;
        this.stores = stores;
        this.json = json;
    }

    /** Forgets what an earlier check said of the rows that were not taken in. */
    @Transactional
    void forget(ProductFile file) {
        sql.sql("delete from catalog.product_file_line where file = :file and wave is null")
                .param("file", file.id())
                .update();
    }

    /** The rows of a file in parts that can be checked apart from each other: by each, the number it begins after. */
    List<Integer> parts(ProductFile file) {
        int last = sql.sql("select coalesce(max(number), 0) from catalog.product_file_row where file = :file")
                .param("file", file.id())
                .query(Integer.class)
                .single();
        return IntStream.iterate(0, after -> after < last, after -> after + CHUNK)
                .boxed()
                .toList();
    }

    /** Checks those rows of a part that were not taken in. */
    @Transactional
    void part(ProductFile file, int after) {
        check(
                file,
                sql.sql("""
                        select r.number, r.cells from catalog.product_file_row r
                        where r.file = :file and r.number > :after and r.number <= :last and not exists (
                            select from catalog.product_file_line l where l.file = r.file and l.number = r.number and l.wave is not null)
                        order by r.number""")
                        .param("file", file.id())
                        .param("after", after)
                        .param("last", after + CHUNK)
                        .query((row, n) -> new Row(row.getInt("number"), cells(row.getArray("cells"))))
                        .list());
    }

    /** Checks one row again, whose cells were mended. */
    @Transactional
    void again(ProductFile file, int number, List<String> cells) {
        sql.sql("delete from catalog.product_file_line where file = :file and number = :number and wave is null")
                .param("file", file.id())
                .param("number", number)
                .update();
        check(file, List.of(new Row(number, cells)));
        refuseTwice(file);
    }

    /** Marks rows wrong that name a product which an earlier row of the file names too. */
    @Transactional
    void refuseTwice(ProductFile file) {
        sql.sql("""
                with named as (
                    select number, wave, unnest(string_to_array(codes, ' ')) as code
                    from catalog.product_file_line where file = :file and kind <> 'WRONG'),
                twice as (
                    select n.number, min(f.first) as first, min(n.code) as code
                    from named n
                    join (select code, min(number) as first from named group by code having count(*) > 1) f
                        on f.code = n.code and f.first < n.number
                    where n.wave is null
                    group by n.number)
                update catalog.product_file_line l
                set kind = 'WRONG', doubts = null, problems = jsonb_build_array(jsonb_build_object(
                    'field', 'CODE', 'value', t.code, 'allowed', 'each code once; row ' || t.first || ' has it'))::text
                from twice t where l.file = :file and l.number = t.number""").param("file", file.id()).update();
    }

    /** Lets the database know how much there is now, for it plans by what it knew before hundreds of thousands came. */
    @Transactional
    void analyze() {
        sql.sql("analyze catalog.product_file_line").update();
    }

    private record Row(int number, List<String> cells) {}

    private record Known(
            long product,
            String name,
            long department,
            @Nullable Long category,
            long tax,
            String unit,
            long cost,
            boolean undone,
            @Nullable Long price,
            String declared) {}

    private record Checked(
            int number,
            String kind,
            @Nullable Known known,
            Wanted wanted,
            @Nullable Long category,
            @Nullable String declared,
            List<PriceDoubt> doubts) {}

    private static List<String> cells(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }

    private void check(ProductFile file, List<Row> rows) {
        var reading = new RowReading(
                file.terms(),
                stores.find(file.store()).currency().digits(),
                ids("catalog.department"),
                ids("catalog.tax"));
        Map<Long, Long> inside = taxInside(file.store());
        Map<Long, Map<String, Long>> categories = categories(file.terms());
        Map<Integer, Wanted> wanted = new HashMap<>();
        rows.forEach(row -> wanted.put(row.number(), reading.read(row.cells())));
        Map<String, Known> known = known(
                file,
                wanted.values().stream().flatMap(each -> each.codes().stream()).collect(Collectors.toSet()));
        write(
                file,
                rows.stream()
                        .map(row -> compared(
                                row.number(),
                                Objects.requireNonNull(wanted.get(row.number())),
                                known,
                                categories,
                                inside))
                        .toList());
    }

    private Checked compared(
            int number,
            Wanted wanted,
            Map<String, Known> known,
            Map<Long, Map<String, Long>> categories,
            Map<Long, Long> inside) {
        List<Wrong> wrong = new ArrayList<>(wanted.wrong());
        Set<Known> meant = new HashSet<>();
        wanted.codes().stream().map(known::get).filter(Objects::nonNull).forEach(meant::add);
        Known product = meant.size() == 1 ? meant.iterator().next() : null;
        if (meant.size() > 1) {
            wrong.add(new Wrong(FileField.CODE, String.join(" ", wanted.codes()), "codes of one product"));
        } else if (product == null) {
            requireWhole(wanted, wrong);
        } else if (wanted.unit() != null && !wanted.unit().equals(product.unit())) {
            wrong.add(new Wrong(FileField.UNIT, wanted.unit(), product.unit() + ", which it is sold and counted by"));
        }
        String unit = product == null ? wanted.unit() : product.unit();
        if (wanted.declared().containsKey("content") && unit != null && !unit.equals(Unit.EACH.name())) {
            wrong.add(new Wrong(FileField.CONTENT, "", "nothing, for it is sold by " + unit));
        }
        Long category = category(wanted, product, categories, wrong);
        if (!wrong.isEmpty()) {
            return new Checked(number, "WRONG", product, withWrong(wanted, wrong), null, null, List.of());
        }
        Wanted change = product == null ? wanted : changes(wanted, product);
        boolean newCode = product != null && !wanted.codes().stream().allMatch(known::containsKey);
        String declared = declared(wanted.declared(), product == null ? "{}" : product.declared());
        Long moved = other(category, product == null ? null : product.category());
        boolean changed = newCode || asks(change) || moved != null || declared != null;
        String kind = product == null ? "NEW" : product.undone() || changed ? "CHANGED" : "SAME";
        return new Checked(number, kind, product, change, moved, declared, doubts(change, product, inside));
    }

    /** The category that a row names, of the department that it names or that the product is in. */
    private static @Nullable Long category(
            Wanted wanted, @Nullable Known product, Map<Long, Map<String, Long>> categories, List<Wrong> wrong) {
        String name = wanted.category();
        Long department =
                wanted.department() != null ? wanted.department() : product == null ? null : product.department();
        if (name == null || department == null) {
            return null;
        }
        Map<String, Long> its = categories.getOrDefault(department, Map.of());
        Long category = its.get(name);
        if (category == null) {
            String known =
                    its.isEmpty() ? "nothing, for its department has no categories" : String.join(", ", its.keySet());
            wrong.add(new Wrong(FileField.CATEGORY, name, known));
        }
        return category;
    }

    /** What of a declaration is other than what is declared already; null where nothing is. */
    private @Nullable String declared(Map<String, Object> wanted, String before) {
        if (wanted.isEmpty()) {
            return null;
        }
        JsonNode known = json.readTree(before);
        Map<String, JsonNode> other = new TreeMap<>();
        json.readTree(json.writeValueAsString(wanted)).properties().forEach(each -> {
            if (!each.getValue().equals(known.get(each.getKey()))) {
                other.put(each.getKey(), each.getValue());
            }
        });
        if (other.containsKey("content") || other.containsKey("content_unit")) {
            other.put("content", json.valueToTree(wanted.get("content")));
            other.put("content_unit", json.valueToTree(wanted.get("content_unit")));
        }
        return other.isEmpty() ? null : json.writeValueAsString(other);
    }

    private static void requireWhole(Wanted wanted, List<Wrong> wrong) {
        requireSaid(FileField.NAME, wanted.name(), "a name", wrong);
        requireSaid(FileField.DEPARTMENT, wanted.department(), "a department", wrong);
        requireSaid(FileField.TAX, wanted.tax(), "a tax", wrong);
        requireSaid(FileField.UNIT, wanted.unit(), "EACH, KG or LB", wrong);
    }

    private static void requireSaid(FileField field, @Nullable Object said, String what, List<Wrong> wrong) {
        if (said == null && wrong.stream().noneMatch(each -> each.field() == field)) {
            wrong.add(new Wrong(field, "", what + ", for this is a new product: none has its code yet"));
        }
    }

    private static Wanted withWrong(Wanted wanted, List<Wrong> wrong) {
        return new Wanted(wanted.codes(), wanted.name(), null, null, null, null, null, null, Map.of(), wrong);
    }

    /** What is left of it when what the product is already is taken away. */
    private static Wanted changes(Wanted wanted, Known product) {
        return new Wanted(
                wanted.codes(),
                other(wanted.name(), product.name()),
                other(wanted.department(), product.department()),
                wanted.category(),
                other(wanted.tax(), product.tax()),
                null,
                other(wanted.cost(), product.cost()),
                other(wanted.amount(), product.price()),
                wanted.declared(),
                List.of());
    }

    private static <T> @Nullable T other(@Nullable T wanted, @Nullable T is) {
        return wanted == null || wanted.equals(is) ? null : wanted;
    }

    private static boolean asks(Wanted change) {
        return change.name() != null
                || change.department() != null
                || change.tax() != null
                || change.cost() != null
                || change.amount() != null;
    }

    private static List<PriceDoubt> doubts(Wanted change, @Nullable Known product, Map<Long, Long> inside) {
        if (change.amount() == null) {
            return List.of();
        }
        Long tax = change.tax() != null ? change.tax() : product == null ? null : product.tax();
        Long cost = change.cost() != null ? change.cost() : product == null ? null : Long.valueOf(product.cost());
        Long before = product == null ? null : product.price();
        long ppm = tax == null ? 0 : inside.getOrDefault(tax, 0L);
        long net = change.amount() * Limits.PPM / (Limits.PPM + ppm);
        return PriceDoubt.of(change.amount(), net, cost == null ? 0 : cost, new PriceDoubt.Span(before, before));
    }

    private Map<String, Long> ids(String table) {
        Map<String, Long> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sql.sql("select id, name from " + table).query(row -> {
            found.put(row.getString("name"), row.getLong("id"));
        });
        return found;
    }

    /** Ids by department and name, whatever the letters' case; none where the file says nothing of them. */
    private Map<Long, Map<String, Long>> categories(FileTerms terms) {
        Map<Long, Map<String, Long>> found = new HashMap<>();
        if (terms.fields().containsKey(FileField.CATEGORY)) {
            sql.sql("select id, department, name from catalog.category").query(row -> {
                found.computeIfAbsent(row.getLong("department"), each -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                        .put(row.getString("name"), row.getLong("id"));
            });
        }
        return found;
    }

    /** What of a price is tax, parts per million on top of the rest, by tax; only of taxes that prices contain. */
    private Map<Long, Long> taxInside(long store) {
        Map<Long, Long> found = new HashMap<>();
        sql.sql("""
                select t.id, coalesce(sum(c.ppm), 0) as ppm
                from catalog.tax t
                join catalog.tax_component c on c.tax = t.id and c.store is not distinct from (
                    select max(own.store) from catalog.tax_component own where own.tax = t.id and own.store = :store)
                where t.inclusive group by t.id""").param("store", store).query(row -> {
            found.put(row.getLong("id"), row.getLong("ppm"));
        });
        return found;
    }

    private Map<String, Known> known(ProductFile file, Set<String> codes) {
        Map<String, Known> found = new HashMap<>();
        sql.sql("""
                select c.code, p.id, p.name, p.department, p.category, p.tax, p.unit,
                       coalesce((select sum(b.cost)::bigint from catalog.bundle_cost b where b.bundle = p.id), p.cost) as cost,
                       p.blocked and exists (
                           select from catalog.product_file_line n join catalog.product_file f on f.id = n.file
                           where n.product = p.id and n.kind = 'NEW' and n.wave is not null and f.state = 'UNDONE') as undone,
                       (select r.amount from catalog.price r
                        where r.product = p.id and not r.member and r.withdrawn_at is null
                          and (r.store is null or r.store = :store)
                          and r.valid_from <= :from and (r.valid_to is null or r.valid_to > :from)
                        order by r.store nulls last, r.valid_from desc, r.from_minute desc limit 1) as price,
                       coalesce(case when :declares then (select to_jsonb(d) from catalog.declaration d where d.product = p.id) end,
                           '{}')::text
                           as declared
                from catalog.code c join catalog.product p on p.id = c.product
                where c.code = any(:codes)""")
                .param("store", file.terms().everyStore() ? null : file.store(), java.sql.Types.BIGINT)
                .param("from", file.terms().from())
                .param("declares", file.terms().declares())
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("code"),
                            new Known(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getLong("department"),
                                    row.getObject("category", Long.class),
                                    row.getLong("tax"),
                                    row.getString("unit"),
                                    row.getLong("cost"),
                                    row.getBoolean("undone"),
                                    row.getObject("price", Long.class),
                                    row.getString("declared")));
                });
        return found;
    }

    /** Numbers for products that are new; those of rows that are never taken in are left out. */
    private Iterator<Long> numbers(List<Checked> lines) {
        long fresh = lines.stream().filter(line -> line.kind().equals("NEW")).count();
        return sql.sql("select nextval('catalog.product_number') as number from generate_series(1, :count)")
                .param("count", fresh)
                .query((row, n) -> row.getLong("number"))
                .list()
                .iterator();
    }

    private void write(ProductFile file, List<Checked> lines) {
        Iterator<Long> numbers = numbers(lines);
        var rows = new Rows(
                "catalog.product_file_line",
                "file",
                "number",
                "kind",
                "product",
                "codes",
                "name",
                "department",
                "category",
                "tax",
                "unit",
                "cost",
                "amount",
                "price_before",
                "doubts",
                "problems",
                "declared");
        for (Checked line : lines) {
            Wanted wanted = line.wanted();
            Known product = line.known();
            rows.row().number(file.id()).whole(line.number()).text(line.kind());
            Long own = product == null ? null : Long.valueOf(product.product());
            number(rows, line.kind().equals("NEW") ? numbers.next() : own);
            rows.text(String.join(" ", wanted.codes())).text(wanted.name());
            number(rows, wanted.department());
            number(rows, line.category());
            number(rows, wanted.tax());
            rows.text(wanted.unit());
            number(rows, wanted.cost());
            number(rows, wanted.amount());
            number(rows, product == null ? null : product.price());
            rows.text(line.doubts().isEmpty() ? null : names(line.doubts()));
            rows.text(wanted.wrong().isEmpty() ? null : json.writeValueAsString(wanted.wrong()));
            rows.json(line.declared());
        }
        rows.into(statements);
    }

    private static String names(List<PriceDoubt> doubts) {
        return doubts.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static void number(Rows rows, @Nullable Long value) {
        if (value == null) {
            rows.none();
        } else {
            rows.number(value);
        }
    }
}
