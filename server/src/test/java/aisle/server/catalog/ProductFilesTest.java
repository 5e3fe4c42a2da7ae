package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A file of products, from reading to undoing, as the office does it. */
@ServerTest
class ProductFilesTest {

    private static final AtomicLong GTINS = new AtomicLong(880_000_000);

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    PriceBooks books;

    @Autowired
    JdbcClient sql;

    @Autowired
    Shop shop;

    @Autowired
    PlatformTransactionManager transactions;

    TestShelf shelf;
    long here;
    long soap;
    long rice;
    String path;
    Client owner;
    FileDesk desk;

    @BeforeEach
    void stock() {
        shelf = new TestShelf(stores, assortment);
        soap = shelf.product("Soap", 299);
        rice = shelf.product("Rice", 1000);
        shelf.open();
        here = shelf.store.id();
        path = "/api/stores/" + here + "/product-files";
        owner = Client.signedIn(port, shop.hire(Role.OWNER, here).login());
        desk = new FileDesk(owner, path, shelf);
    }

    @Test
    void aFileBringsAndChangesProductsAsOneVersionAndIsUndone() {
        String salt = fresh();
        String pepper = fresh();
        long file = desk.read(head()
                + row(code(soap), "Good soap", "1.60", "2.79")
                + row(salt, "Salt", "0.40", "0.99")
                + row(pepper, "Pepper", "", "3.49")
                + row(code(rice), "Rice", "5.00", "10.00"));
        long before = books.current(here).version();
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("2 new, 1 changed, 1 same, 0 wrong, 0 doubtful, 0 taken");
        assertThat(books.current(here).version()).as("a check changes nothing").isEqualTo(before);

        JsonNode taken = desk.take(file, false);
        assertThat(FileDesk.counts(taken)).isEqualTo("2 new, 1 changed, 1 same, 0 wrong, 0 doubtful, 4 taken");
        PriceBook book = books.current(here);
        assertThat(book.version()).isEqualTo(before + 1);
        assertThat(price(book, soap)).hasValue(279);
        assertThat(book.product(soap).orElseThrow().name()).isEqualTo("Good soap");
        assertThat(book.cost(soap)).isEqualTo(160);
        long brought = productOf(salt);
        assertThat(price(book, brought)).hasValue(99);
        assertThat(book.cost(brought)).isEqualTo(40);
        assertThat(book.product(productOf(pepper)).orElseThrow().blocked()).isFalse();

        assertThat(desk.done(owner.post(path + "/" + file + "/undo", ""), file)
                        .get("file")
                        .get("state")
                        .asString())
                .isEqualTo("UNDONE");
        book = books.current(here);
        assertThat(price(book, soap)).hasValue(299);
        assertThat(book.product(soap).orElseThrow().name()).isEqualTo("Soap");
        assertThat(book.product(brought).orElseThrow().blocked()).isTrue();

        long again = desk.read(head() + row(salt, "Salt", "0.40", "1.09"));
        desk.check(again);
        desk.take(again, false);
        book = books.current(here);
        assertThat(book.product(brought).orElseThrow().blocked())
                .as("a product that an undone file brought comes back with the next")
                .isFalse();
        assertThat(price(book, brought)).hasValue(109);
    }

    @Test
    void whatSomebodyChangedSinceStaysWhenAFileIsUndone() {
        long file = desk.read(head() + row(code(soap), "Good soap", "1.60", "2.79"));
        desk.check(file);
        desk.take(file, false);
        long other = desk.read("gtin,cost\n" + code(soap) + ",1.75\n");
        desk.check(other);
        desk.take(other, false);
        desk.done(owner.post(path + "/" + file + "/undo", ""), file);
        assertThat(books.current(here).cost(soap)).isEqualTo(175);
        assertThat(books.current(here).product(soap).orElseThrow().name()).isEqualTo("Soap");
    }

    @Test
    void everyWrongRowSaysWhatAndTheOthersAreTakenIn() {
        String good = fresh();
        long file = desk.read(head() + row("4006381333932", "Pen", "1", "2") // its check digit is wrong
                + row("4.00638E+12", "Pen", "1", "2") + row(fresh(), "=2+3", "1", "2")
                + row(fresh(), "Pen", "1", "2,50x") + row(fresh(), "", "1", "2")
                + row(good, "Pen", "1", "2.00") + row(good, "Pen again", "1", "2.00")
                + fresh() + ",Pen,No such place," + tax() + ",EACH,1,2\n");
        JsonNode sheet = desk.check(file);
        assertThat(FileDesk.counts(sheet)).isEqualTo("1 new, 0 changed, 0 same, 7 wrong, 0 doubtful, 0 taken");
        assertThat(desk.problems(file))
                .containsExactly(
                        "2 CODE 4006381333932 → check digit 1",
                        "3 CODE 4.00638E+12 → all its digits: a spreadsheet shortened it; make the column text",
                        "4 NAME =2+3 → a name and not a formula; put an apostrophe before it to keep it",
                        "5 PRICE 2,50x → a number such as 4.99",
                        "6 NAME  → a name, for this is a new product: none has its code yet",
                        "8 CODE " + good14(good) + " → each code once; row 7 has it",
                        "9 DEPARTMENT No such place → " + departments());

        desk.take(file, false);
        assertThat(price(books.current(here), productOf(good))).hasValue(200);

        String mended = fresh();
        JsonNode after = owner.put(
                        path + "/" + file + "/rows/2",
                        "{\"cells\":[\"%s\",\"Pen\",\"%s\",\"%s\",\"EACH\",\"1\",\"2\"]}"
                                .formatted(mended, department(), tax()))
                .json();
        assertThat(FileDesk.counts(after)).isEqualTo("2 new, 0 changed, 0 same, 6 wrong, 0 doubtful, 1 taken");
        desk.take(file, false);
        assertThat(price(books.current(here), productOf(mended))).hasValue(200);
        assertThat(owner.put(path + "/" + file + "/rows/7", "{\"cells\":[]}").status())
                .as("a row that was taken in")
                .isEqualTo(404);
    }

    /** Numbers with a comma, columns that were chosen: what was said of the first file holds for the second. */
    @Test
    void wrongRowsGoOutWithTheirReasonsAreMendedAndComeInAgain() {
        String bad = fresh();
        long file = desk.read("one;two;three\n" + code(soap) + ";2,79;=HYPERLINK(1)\n" + bad + ";x2,50;@home\n");
        desk.describe(file, "\"CODE\":{\"column\":0},\"PRICE\":{\"column\":1},\"NAME\":{\"column\":2}", ",", true);
        desk.check(file);
        var out = owner.get(path + "/" + file + "/wrong");
        assertThat(out.header("Content-Disposition")).contains("-wrong-rows.csv");
        String formula = "\u201d is not allowed: a name and not a formula; put an apostrophe before it to keep it";
        String missing = ", for this is a new product: none has its code yet";
        assertThat(out.body().lines())
                .containsExactly(
                        "\ufeffone,two,three,What is wrong",
                        code(soap) + ",\"2,79\",'=HYPERLINK(1),three: \u201c=HYPERLINK(1)" + formula,
                        bad + ",\"x2,50\",'@home,\"three: \u201c@home" + formula
                                + "; two: \u201cx2,50\u201d is not allowed: a number such as 4,99; DEPARTMENT is missing: a department"
                                + missing + "; TAX is missing: a tax" + missing
                                + "; UNIT is missing: EACH, KG or LB" + missing + "\"");

        String mended = out.body()
                .replace("'=HYPERLINK(1)", "Olive soap")
                .replace(bad, code(rice))
                .replace("x2,50", "9,50");
        var again = owner.send(
                "POST",
                path + "?name=mended.csv&like=" + file,
                mended,
                Map.of("Content-Type", "application/octet-stream"));
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        long second = again.json().get("file").get("id").asLong();
        assertThat(again.json().get("file").get("terms").get("decimal").asString())
                .isEqualTo(",");
        assertThat(FileDesk.counts(desk.check(second)))
                .isEqualTo("0 new, 2 changed, 0 same, 0 wrong, 0 doubtful, 0 taken");
        desk.take(second, false);
        assertThat(books.current(here).product(soap).orElseThrow().name()).isEqualTo("Olive soap");
        assertThat(books.current(here).product(rice).orElseThrow().name()).isEqualTo("@home");
        assertThat(price(books.current(here), rice)).hasValue(950);
        assertThat(owner.get(path + "/" + second + "/wrong").body().strip())
                .isEqualTo("\ufeffone,two,three,What is wrong");
        assertThat(owner.send(
                                "POST",
                                path + "?name=other.csv&like=" + file,
                                "two;one;three\n1;2;3\n",
                                Map.of("Content-Type", "application/octet-stream"))
                        .status())
                .isEqualTo(400);
    }

    /** A message of GS1 is a file like the others: mapped, checked by row, taken in, undone. */
    @Test
    void aCatalogueItemNotificationBringsWhatStandsOnPacksAndIsUndone() {
        String product = "/api/stores/" + here + "/products/" + soap + "/declaration";
        String before =
                "{\"brand\":\"Old\",\"content\":100000,\"measure\":\"G\",\"ingredients\":\"Fat\",\"contains\":[\"FISH\"]}";
        assertThat(owner.put(product, before).status()).isBetween(200, 204);
        String item = """
                <catalogueItem><tradeItem><gtin>%s</gtin>
                <tradeItemUnitDescriptorCode>BASE_UNIT_OR_EACH</tradeItemUnitDescriptorCode>
                <tradeItemDescription languageCode="en">Olive soap</tradeItemDescription>
                <brandNameInformation><brandName>Oakfield</brandName></brandNameInformation>
                <netContent measurementUnitCode="%s">250</netContent>
                <countryOfOrigin><countryCode>724</countryCode></countryOfOrigin>
                <allergen><allergenTypeCode>%s</allergenTypeCode><levelOfContainmentCode>CONTAINS</levelOfContainmentCode></allergen>
                <nutrientHeader><nutrientBasisQuantity measurementUnitCode="GRM">100</nutrientBasisQuantity><nutrientDetail>
                <nutrientTypeCode>FAT</nutrientTypeCode><quantityContained measurementUnitCode="GRM">9.5</quantityContained>
                </nutrientDetail></nutrientHeader>
                </tradeItem></catalogueItem>""";
        long file = desk.read("<catalogueItemNotificationMessage>"
                + item.formatted(code(soap), "MLT", "AN")
                + item.formatted(code(rice), "XYZ", "QQ")
                + "</catalogueItemNotificationMessage>");
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("0 new, 1 changed, 0 same, 1 wrong, 0 doubtful, 0 taken");
        assertThat(desk.problems(file).getFirst())
                .startsWith("3 CONTENT 250 XYZ → a number and its unit, such as 500 g or 1.5 L; units: ");
        assertThat(owner.get(path + "/" + file + "/wrong").body()).contains("Contains: \u201cQQ\u201d is not allowed");
        desk.take(file, false);
        JsonNode now = owner.get(product).json().path("declaration");
        assertThat(now.path("brand").asString()).isEqualTo("Oakfield");
        assertThat(now.path("content").toString()).isEqualTo("{\"quantity\":250000,\"measure\":\"ML\"}");
        assertThat(now.path("origin").asString()).isEqualTo("ES");
        assertThat(now.path("contains").toString()).isEqualTo("[\"NUTS\"]");
        assertThat(now.path("nutrients").toString()).isEqualTo("{\"FAT\":9500}");
        assertThat(now.path("ingredients").asString()).isEqualTo("Fat");
        assertThat(FileDesk.counts(
                        desk.check(desk.read("gtin,brand,net content\n" + code(soap) + ",Oakfield,250 ml\n"))))
                .isEqualTo("0 new, 0 changed, 1 same, 0 wrong, 0 doubtful, 0 taken");

        desk.done(owner.post(path + "/" + file + "/undo", ""), file);
        JsonNode after = owner.get(product).json().path("declaration");
        assertThat(after.path("brand").asString()).isEqualTo("Old");
        assertThat(after.path("content").toString()).isEqualTo("{\"quantity\":100000,\"measure\":\"G\"}");
        assertThat(after.path("contains").toString()).isEqualTo("[\"FISH\"]");
        assertThat(after.path("origin").isNull()).isTrue();
        assertThat(after.path("nutrients").isEmpty()).isTrue();

        long nuts = desk.read("gtin,contains\n" + code(soap) + ",AN\n");
        desk.check(nuts);
        desk.take(nuts, false);
        assertThat(owner.put(product, "{\"contains\":[\"MILK\",\"NUTS\"]}").status())
                .isEqualTo(200);
        desk.done(owner.post(path + "/" + nuts + "/undo", ""), nuts);
        assertThat(owner.get(product)
                        .json()
                        .path("declaration")
                        .path("contains")
                        .toString())
                .as("what somebody added since is kept")
                .isEqualTo("[\"MILK\",\"NUTS\"]");
    }

    @Test
    void whatIsTakenInDaysLaterHoldsFromThatDayOn() {
        long file = desk.read(head() + row(code(soap), "Soap", "1.60", "2.79"));
        desk.check(file);
        sql.sql("update catalog.product_file set terms = jsonb_set(terms, '{from}', '\"2020-01-01\"') where id = :file")
                .param("file", file)
                .update();
        desk.take(file, false);
        JsonNode prices =
                owner.get("/api/stores/" + here + "/products/" + soap).json().get("prices");
        assertThat(prices.get(0).get("from").asString()).isEqualTo(shelf.today().toString());
        assertThat(prices.get(0).get("amount").asLong()).isEqualTo(279);
    }

    @Test
    void doubtfulPricesAreAskedAbout() {
        long file = desk.read("upc;precio\n" + code(soap) + ";29,90\n" + code(rice) + ";9,50\n");
        desk.describe(file, "\"CODE\":{\"column\":0},\"PRICE\":{\"column\":1}", ",", true);
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("0 new, 2 changed, 0 same, 0 wrong, 1 doubtful, 0 taken");
        JsonNode doubt = owner.get(path + "/" + file + "/lines?kind=DOUBTFUL")
                .json()
                .get("lines")
                .get(0);
        assertThat(doubt.get("doubts").get(0).asString()).isEqualTo("SLIPPED_POINT");
        assertThat(doubt.get("before").get("amount").asLong()).isEqualTo(299);
        assertThat(owner.post(path + "/" + file + "/take", "{}").status()).isEqualTo(409);
        desk.take(file, true);
        assertThat(price(books.current(here), soap)).hasValue(2990);
    }

    /** There is no price before it to compare with, but there is a cost. */
    @Test
    void aNewProductThatIsTenTimesTooDearIsAskedAbout() {
        long file = desk.read(head() + row(fresh(), "Pen", "1.00", "19.90") + row(fresh(), "Ink", "1.00", "1.99"));
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("2 new, 0 changed, 0 same, 0 wrong, 1 doubtful, 0 taken");
        JsonNode doubt = owner.get(path + "/" + file + "/lines?kind=DOUBTFUL")
                .json()
                .get("lines")
                .get(0);
        assertThat(doubt.get("name").asString()).isEqualTo("Pen");
        assertThat(doubt.get("doubts").toString()).isEqualTo("[\"SLIPPED_POINT\"]");
    }

    @Test
    void aStoresOwnPricesAreAManagersAndWhatConcernsOthersIsNot() {
        long there = stores.open(new NewStore(
                        "Second " + here,
                        java.util.List.of("2 Test Street"),
                        TestShelf.ZONE,
                        "en",
                        "USD",
                        java.util.List.of("Bye")))
                .id();
        Client buyer = Client.signedIn(port, shop.hire(Role.BUYER, here).login());
        Client manager = Client.signedIn(port, shop.hire(Role.MANAGER, here).login());
        long file = desk.read("code,price,name\n" + code(soap) + ",2.59,Soap of ours\n");
        desk.check(file);
        assertThat(buyer.post(path + "/" + file + "/take", "{}").status()).isEqualTo(403);
        assertThat(manager.post(path + "/" + file + "/take", "{}").status()).isEqualTo(403);
        desk.describe(file, "\"CODE\":{\"column\":0},\"PRICE\":{\"column\":1}", ".", false);
        desk.check(file);
        desk.done(manager.post(path + "/" + file + "/take", "{}"), file);
        assertThat(price(books.current(here), soap)).hasValue(259);
        assertThat(price(books.current(there), soap)).hasValue(299);
        assertThat(manager.get("/api/stores/" + there + "/product-files/" + file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFileThatCannotBeReadSaysWhichRowAndLeavesNothing() {
        int files = owner.get(path).json().get("files").size();
        byte[] latin = "code,name\n123,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(desk.refusal(latin)).contains("Row 2 is not UTF-8; save the file");
        assertThat(desk.refusal("code,name\n".getBytes(StandardCharsets.UTF_8))).contains("a row of headings");
        assertThat(desk.refusal("code,name\n1,\"open\n2,b\n".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(desk.refusal(new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }))
                .contains("CSV or XLSX");
        assertThat(owner.get(path).json().get("files").size()).isEqualTo(files);
        String french = new String(
                "code,name\n123,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        assertThat(owner.send(
                                "POST",
                                path + "?name=a.csv&charset=windows-1252",
                                french,
                                Map.of("Content-Type", "application/octet-stream"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void rightRowsOfAFileWithWrongColumnsAreNotGuessed() {
        long file = desk.read("sku,what\n" + code(soap) + ",Soap\n");
        assertThat(owner.post(path + "/" + file + "/check", "").body()).contains("fields.CODE");
        desk.describe(file, "\"CODE\":{\"column\":1}", ".", true);
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("0 new, 0 changed, 0 same, 1 wrong, 0 doubtful, 0 taken");
        assertThat(owner.post(path + "/" + file + "/take", "{}").status()).isEqualTo(409);
    }

    @Test
    void aCheckOfManyRowsIsStoppedAndBegunAgain() {
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> row(fresh(), "Pen " + i, "1", "2"))
                .collect(Collectors.joining());
        long file = desk.read(head() + rows);
        assertThat(owner.post(path + "/" + file + "/check", "").status()).isEqualTo(200);
        assertThat(owner.post(path + "/" + file + "/check", "").status())
                .as("while it goes on")
                .isEqualTo(409);
        assertThat(owner.post(path + "/" + file + "/stop", "").status()).isEqualTo(200);
        assertThat(desk.settled(file).get("file").get("state").asString()).isEqualTo("READ");
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("60000 new, 0 changed, 0 same, 0 wrong, 0 doubtful, 0 taken");
    }

    /** Between the check of all codes and their writing: the other is not committed yet, and then it is. */
    @Test
    void aCodeThatComesToAnotherProductMeanwhileStopsTheFileAndNothingIsHalfWritten() {
        String salt = fresh();
        long file =
                desk.read(head() + row(code(soap), "Good soap", "1.60", "2.79") + row(salt, "Salt", "0.40", "0.99"));
        desk.check(file);
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            sql.sql("insert into catalog.code (code, product) values (:code, :product)")
                    .param("code", good14(salt))
                    .param("product", rice)
                    .update();
            assertThat(owner.post(path + "/" + file + "/take", "{\"doubtsMeant\":false}")
                            .status())
                    .isEqualTo(200);
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> sql.sql("""
                    select count(*) from pg_locks
                    where transactionid = pg_current_xact_id()::xid and not granted""").query(Integer.class).single() == 1);
        });
        JsonNode sheet = desk.settled(file);
        // It was never published, and the price book says all that the tables do.
        sql.sql("delete from catalog.code where code = :code")
                .param("code", good14(salt))
                .update();
        assertThat(sheet.path("work").path("problem").asString()).contains("A code has come to another product");
        assertThat(FileDesk.counts(sheet)).isEqualTo("1 new, 1 changed, 0 same, 0 wrong, 0 doubtful, 0 taken");
        assertThat(books.current(here).product(soap).orElseThrow().name()).isEqualTo("Soap");
    }

    @Test
    void whatIsExportedIsReadInAgainAsTheSame() {
        String csv =
                owner.get("/api/stores/" + here + "/products/file?format=CSV").body();
        String own = csv.lines()
                .filter(line -> line.startsWith("Code,") || line.contains(department()))
                .collect(Collectors.joining("\n"));
        long file = desk.read(own + "\n");
        assertThat(FileDesk.counts(desk.check(file)))
                .isEqualTo("0 new, 0 changed, 2 same, 0 wrong, 0 doubtful, 0 taken");
    }

    private static String head() {
        return "Code,Name,Department,Tax,Unit,Cost,Price\n";
    }

    private String row(String code, String name, String cost, String price) {
        return "%s,%s,%s,%s,EACH,%s,\"%s\"\n".formatted(code, name, department(), tax(), cost, price);
    }

    private String department() {
        return "Department " + shelf.department;
    }

    private String tax() {
        return "Tax " + shelf.tax;
    }

    private String departments() {
        return sql
                .sql("select name from catalog.department")
                .query((row, number) -> row.getString("name"))
                .list()
                .stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
    }

    private static String fresh() {
        return TestShelf.gtin(GTINS.incrementAndGet()).substring(1);
    }

    private static String good14(String code) {
        return "0" + code;
    }

    private static String code(long product) {
        return TestShelf.gtin(product);
    }

    private static OptionalLong price(PriceBook book, long product) {
        return book.product(product)
                .orElseThrow()
                .priceOn(java.time.LocalDate.now(TestShelf.ZONE).toEpochDay(), false);
    }

    private long productOf(String code) {
        return sql.sql("select product from catalog.code where code = :code")
                .param("code", good14(code))
                .query((row, number) -> row.getLong("product"))
                .single();
    }
}
