package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.organization.Role;
import aisle.server.organization.Stores;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands on a product's pack: said by a buyer, read by whoever sees products. */
@ServerTest
class DeclarationsTest {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final int PICTURE_BYTES_MAX = 256 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Assortment assortment;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient sql;

    long oats;
    long apples;
    long store;
    String path;
    Client buyer;
    Client lead;

    @BeforeEach
    void stock() {
        TestShelf shelf = new TestShelf(stores, assortment);
        oats = shelf.product("Oats", 299);
        apples = shelf.produce("Apples", 60_000 + (int) shelf.department, 199);
        shelf.open();
        store = shelf.store.id();
        path = "/api/stores/%d/products/%d".formatted(store, oats);
        buyer = Client.signedIn(port, shop.hire(Role.BUYER, store).login());
        lead = Client.signedIn(port, shop.hire(Role.SHIFT_LEAD, store).login());
    }

    @Test
    void whatWasDeclaredIsReadAgainAndAudited() {
        assertThat(lead.get(path + "/declaration").body())
                .startsWith(
                        "{\"declaration\":{\"brand\":null,\"content\":null,\"comparedBy\":null,\"origin\":null,"
                                + "\"ingredients\":null,\"contains\":[],\"mayContain\":[],\"nutrients\":{}},\"picture\":false,");
        String said = """
                {"brand":" Hill Farm ","content":500000,"measure":"G","comparedBy":"KG","origin":"IE",
                 "ingredients":"Whole oats","contains":["GLUTEN"],"mayContain":["NUTS","MILK"],
                 "nutrients":{"ENERGY":1580,"FAT":8000,"SATURATES":1500,"SALT":0}}""";
        var declared = buyer.put(path + "/declaration", said);
        assertThat(declared.status()).as(declared.body()).isEqualTo(200);
        assertThat(lead.get(path + "/declaration").body())
                .startsWith("{\"declaration\":{\"brand\":\"Hill Farm\",\"content\":{\"quantity\":500000,"
                        + "\"measure\":\"G\"},\"comparedBy\":\"KG\",\"origin\":\"IE\",\"ingredients\":\"Whole oats\","
                        + "\"contains\":[\"GLUTEN\"],\"mayContain\":[\"MILK\",\"NUTS\"],\"nutrients\":{\"ENERGY\":1580,"
                        + "\"FAT\":8000,\"SATURATES\":1500,\"SALT\":0}},\"picture\":false,");
        assertThat(buyer.put(path + "/declaration", said).status()).isEqualTo(200);
        assertThat(audited("product-declared"))
                .as("the same again is no change")
                .isOne();

        assertThat(buyer.put(path + "/declaration", "{}").status()).isEqualTo(200);
        assertThat(lead.get(path + "/declaration").body()).contains("\"brand\":null", "\"contains\":[]");
    }

    private long audited(String act) {
        return sql.sql("select count(*) from organization.audit where act = :act and subject = :subject")
                .param("act", act)
                .param("subject", "product " + oats)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":0,\"measure\":\"G\"} | content",
                "{\"content\":5} | measure",
                "{\"content\":5,\"measure\":\"STONE\"} | measure",
                "{\"content\":5,\"measure\":\"G\",\"comparedBy\":\"L\"} | comparedBy",
                "{\"comparedBy\":\"L\"} | content",
                "{\"origin\":\"XX\"} | origin",
                "{\"contains\":[\"WHEAT\"]} | contains",
                "{\"contains\":[\"MILK\"],\"mayContain\":[\"MILK\"]} | mayContain",
                "{\"nutrients\":{\"FAT\":100001}} | nutrients.FAT",
                "{\"nutrients\":{\"FAT\":100,\"SATURATES\":101}} | nutrients.SATURATES",
                "{\"nutrients\":{\"LUCK\":1}} | nutrients"
            })
    void whatIsWrongIsNamedAndNothingIsKept(String body, String field) {
        var refused = buyer.put(path + "/declaration", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo(field);
        assertThat(audited("product-declared")).isZero();
    }

    @Test
    void aPictureIsKeptAsItIsAndWhatIsNoneIsRefused() {
        assertThat(lead.get(path + "/picture").status()).isEqualTo(404);
        assertThat(picture(buyer, DOT)).isEqualTo(204);
        var shown = lead.get(path + "/picture");
        assertThat(shown.header("content-type")).isEqualTo("image/png");
        assertThat(shown.header("content-length")).isEqualTo(Integer.toString(DOT.length));
        assertThat(lead.get(path + "/declaration").body()).contains("\"picture\":true");

        assertThat(picture(buyer, "<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(400);
        assertThat(picture(buyer, new byte[PICTURE_BYTES_MAX + 1])).isIn(400, 413);
        assertThat(picture(lead, DOT)).isEqualTo(403);
        assertThat(buyer.delete(path + "/picture").status()).isEqualTo(204);
        assertThat(buyer.delete(path + "/picture").status()).isEqualTo(404);
        assertThat(lead.get(path + "/picture").status()).isEqualTo(404);
    }

    private int picture(Client by, byte[] bytes) {
        return by.sendBytes("PUT", path + "/picture", bytes, Map.of("Content-Type", "image/png"))
                .status();
    }

    @Test
    void whatIsSoldByWeightHasNoContent() {
        String weighed = "/api/stores/%d/products/%d/declaration".formatted(store, apples);
        var refused = buyer.put(weighed, "{\"content\":5,\"measure\":\"G\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).isEqualTo("content");
        assertThat(buyer.put(weighed, "{\"origin\":\"CL\"}").status()).isEqualTo(200);
    }

    @Test
    void onlyWhoMayDeclaresAndOnlyOfProductsThatAreThere() {
        assertThat(lead.put(path + "/declaration", "{\"brand\":\"X\"}").status())
                .isEqualTo(403);
        String unknown = "/api/stores/%d/products/%d".formatted(store, Integer.MAX_VALUE);
        assertThat(buyer.put(unknown + "/declaration", "{\"brand\":\"X\"}").status())
                .isEqualTo(404);
        assertThat(buyer.sendBytes("PUT", unknown + "/picture", DOT, Map.of("Content-Type", "image/png"))
                        .status())
                .isEqualTo(404);
    }
}
