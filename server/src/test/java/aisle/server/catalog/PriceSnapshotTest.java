package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.core.sale.Rules;
import aisle.core.sale.Withheld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PriceSnapshotTest {

    private static final long STORE = 3;
    private static final int TODAY = 20_781;
    private static final String RULES = """
            {"store":3,"currency":"USD","digits":2,"cashStep":1,"embedded":[],\
            "taxes":[{"id":1,"name":"Food","inclusive":false,"components":[{"name":"State","ppm":0}]}],\
            "promotions":[]}""";

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var facts = facts(500, new Random(7));

        var snapshot = read(written(facts, 35));

        assertThat(snapshot.version()).isEqualTo(35);
        assertThat(snapshot.rules()).isEqualTo(json.readTree(RULES));
        assertThat(snapshot.products())
                .isEqualTo(facts.stream().map(PriceSnapshotTest::asSold).toList());
    }

    @Test
    void everyCodeFindsItsProduct() throws IOException {
        var facts = facts(500, new Random(8));

        var snapshot = read(written(facts, 35));

        for (var fact : facts) {
            for (var code : fact.codes()) {
                assertThat(snapshot.find(code)).hasValue(fact.id());
            }
        }
        assertThat(snapshot.find("PLU99999")).isEmpty();
    }

    @Test
    void aPriceThatEndedBeforeYesterdayIsLeftOut() throws IOException {
        var prices = List.of(
                new DatedPrice(null, TODAY - 30, null, TODAY - 2, 100, null),
                new DatedPrice(null, TODAY - 30, null, TODAY - 1, 200, null),
                new DatedPrice(null, TODAY - 30, null, null, 300, null));
        var fact = new ProductFact(1, "Tea", 1, 1, Unit.EACH, List.of(), prices, null, null, null, null, 50, null);

        var snapshot = read(written(List.of(fact), 1));

        assertThat(snapshot.products().getFirst().prices())
                .extracting(row -> row.amount())
                .containsExactly(200L, 300L);
    }

    @Test
    void anEmptyShopHasASnapshotToo() throws IOException {
        assertThat(read(written(List.of(), 1)).products()).isEmpty();
    }

    /** The till's decoder is tested on this file: written by the same code, so the two cannot drift apart unseen. */
    @Test
    void theTillsFixtureIsWhatThisCodeWrites() throws IOException {
        var folder = Path.of("..", "till-core", "vectors", "price-book");
        var facts = facts(40, new Random(9));
        byte[] written = written(facts, 35);
        var expected = json.writerWithDefaultPrettyPrinter().writeValueAsString(expected(facts)) + "\n";

        if (Boolean.getBoolean("aisle.vectors.write")) {
            Files.createDirectories(folder);
            Files.write(folder.resolve("snapshot.bin.gz"), written);
            Files.writeString(folder.resolve("snapshot.json"), expected);
        }

        assertThat(folder.resolve("snapshot.json")).content().isEqualTo(expected);
        assertThat(ReadSnapshot.unzip(Files.readAllBytes(folder.resolve("snapshot.bin.gz"))))
                .isEqualTo(ReadSnapshot.unzip(written));
    }

    private record Expected(long version, long store, Object rules, List<Object> products) {}

    private Expected expected(List<ProductFact> facts) {
        var products = facts.stream()
                .<Object>map(fact -> json.readTree(asSold(fact).json()))
                .toList();
        return new Expected(35, STORE, json.readTree(RULES), products);
    }

    private ReadSnapshot read(byte[] file) throws IOException {
        return ReadSnapshot.of(new ByteArrayInputStream(file), json);
    }

    private static byte[] written(List<ProductFact> facts, long version) throws IOException {
        var columns = new ProductColumns.Builder();
        facts.forEach(columns::add);
        var out = new ByteArrayOutputStream();
        new PriceSnapshot(columns.build(), STORE, TODAY, Rules.FORM, new Withheld(List.of(), List.of()))
                .writeTo(out, version, RULES);
        return out.toByteArray();
    }

    /** As the snapshot says it: codes ascending by number, no prices that ended before yesterday. */
    private static Product asSold(ProductFact fact) {
        var sold = fact.in(STORE);
        var codes = sold.codes().stream()
                .sorted(Comparator.comparingLong(CodeNumber::of))
                .toList();
        return new Product(
                sold.id(),
                sold.name(),
                sold.department(),
                sold.tax(),
                sold.unit(),
                codes,
                sold.prices().stream().filter(row -> row.to() >= TODAY - 1).toList(),
                sold.deposit(),
                sold.tare(),
                sold.blocked(),
                sold.eligible());
    }

    private static List<ProductFact> facts(int count, Random random) {
        var facts = new ArrayList<ProductFact>();
        long id = 0;
        for (int i = 0; i < count; i++) {
            id += 1 + random.nextInt(3);
            var unit = Unit.values()[random.nextInt(3)];
            var codes = new ArrayList<>(List.of(TestShelf.gtin(40_000_000_000L + id)));
            if (random.nextInt(5) == 0) {
                codes.add("PLU" + (4000 + i));
            }
            facts.add(new ProductFact(
                    id,
                    List.of("Crème fraîche ", "Jalapeño ", "Smørrebrød ", "Milk ")
                                    .get(random.nextInt(4))
                            + i,
                    1 + random.nextInt(300),
                    1 + random.nextInt(3),
                    unit,
                    codes,
                    prices(random),
                    i > 0 && random.nextInt(8) == 0 ? 1L : null,
                    unit == Unit.EACH ? null : 5L + random.nextInt(40),
                    random.nextInt(20) == 0 ? true : null,
                    Eligible.kinds(i % 4),
                    random.nextInt(500),
                    i % 50 == 7 ? List.of(new BundlePart(1, 6_000, 5)) : null));
        }
        return facts;
    }

    private static List<DatedPrice> prices(Random random) {
        var rows = new ArrayList<DatedPrice>();
        rows.add(new DatedPrice(null, TODAY - 100, null, null, 100 + random.nextInt(2000), null));
        if (random.nextInt(4) == 0) {
            rows.add(new DatedPrice(null, TODAY + 7, null, null, 100 + random.nextInt(2000), null));
        }
        if (random.nextInt(4) == 0) {
            rows.add(new DatedPrice(null, TODAY + 1, 420, null, 100 + random.nextInt(2000), null));
        }
        if (random.nextInt(5) == 0) {
            rows.add(new DatedPrice(null, TODAY - 2, null, TODAY + 5, 50 + random.nextInt(200), true));
        }
        if (random.nextInt(6) == 0) {
            rows.add(new DatedPrice(STORE, TODAY - 5, null, TODAY + 20, 90 + random.nextInt(2000), null));
            rows.add(new DatedPrice(STORE + 1, TODAY - 5, null, null, 77, null));
        }
        return rows;
    }
}
