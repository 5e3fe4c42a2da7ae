package aisle.server.catalog.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.organization.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogue item notifications as data pools send them, and as somebody with bad intent does. */
class ItemNotificationTest {

    @TempDir
    Path folder;

    /** A carton of six cases of twelve jars. */
    static final String JAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <n:catalogueItemNotificationMessage xmlns:n="urn:gs1:gdsn:catalogue_item_notification:xsd:3">
            <!-- one item --><transaction><documentCommand><n:catalogueItemNotification>
            <catalogueItem><tradeItem><tradeItemUnitDescriptorCode>PALLET</tradeItemUnitDescriptorCode>
              <gtin>30012345678902</gtin></tradeItem>
             <catalogueItemChildItemLink><quantity>6</quantity>
              <catalogueItem><tradeItem><tradeItemUnitDescriptorCode>CASE</tradeItemUnitDescriptorCode>
                <gtin>20012345678905</gtin>
                <nextLowerLevelTradeItemInformation><childTradeItem><gtin>9999</gtin></childTradeItem>
                </nextLowerLevelTradeItemInformation></tradeItem>
               <catalogueItemChildItemLink><quantity>12</quantity>
                <catalogueItem>%s</catalogueItem></catalogueItemChildItemLink>
              </catalogueItem></catalogueItemChildItemLink>
            </catalogueItem>
            </n:catalogueItemNotification></documentCommand></transaction>
            </n:catalogueItemNotificationMessage>
            """;

    static String jar(String gtin, String unit) {
        return """
                <tradeItem><isTradeItemAConsumerUnit>true</isTradeItemAConsumerUnit>
                <tradeItemUnitDescriptorCode>BASE_UNIT_OR_EACH</tradeItemUnitDescriptorCode>
                <gtin>%s</gtin>
                <targetMarket><targetMarketCountryCode>724</targetMarketCountryCode></targetMarket>
                <tradeItemInformation><extension>
                 <d:tradeItemDescriptionModule xmlns:d="urn:d"><tradeItemDescriptionInformation>
                  <functionalName languageCode="es">Dulce</functionalName>
                  <tradeItemDescription languageCode="es">Mermelada &amp; miel</tradeItemDescription>
                  <descriptionShort languageCode="en">Jam</descriptionShort>
                  <brandNameInformation><brandName>Oakfield</brandName></brandNameInformation>
                  <marketingText>%s</marketingText>
                 </tradeItemDescriptionInformation></d:tradeItemDescriptionModule>
                 <tradeItemMeasurementsModule><tradeItemMeasurements>
                  <netContent measurementUnitCode="%s">250</netContent></tradeItemMeasurements></tradeItemMeasurementsModule>
                 <allergenInformationModule><allergenRelatedInformation>
                  <allergen><allergenTypeCode>AN</allergenTypeCode><levelOfContainmentCode>CONTAINS</levelOfContainmentCode></allergen>
                  <allergen><allergenTypeCode>AM</allergenTypeCode><levelOfContainmentCode>MAY_CONTAIN</levelOfContainmentCode></allergen>
                  <allergen><allergenTypeCode>AF</allergenTypeCode><levelOfContainmentCode>FREE_FROM</levelOfContainmentCode></allergen>
                 </allergenRelatedInformation></allergenInformationModule>
                 <nutritionalInformationModule>
                  <nutrientHeader><nutrientBasisQuantity measurementUnitCode="GRM">100</nutrientBasisQuantity>
                   <nutrientDetail><nutrientTypeCode>ENER-</nutrientTypeCode><quantityContained measurementUnitCode="KJO">1046</quantityContained></nutrientDetail>
                   <nutrientDetail><nutrientTypeCode>ENER-</nutrientTypeCode><quantityContained measurementUnitCode="E14">250</quantityContained></nutrientDetail>
                   <nutrientDetail><nutrientTypeCode>SUGAR-</nutrientTypeCode><quantityContained measurementUnitCode="GRM">60.5</quantityContained></nutrientDetail>
                   <nutrientDetail><nutrientTypeCode>VITC-</nutrientTypeCode><quantityContained measurementUnitCode="MGM">3</quantityContained></nutrientDetail>
                  </nutrientHeader>
                  <nutrientHeader><nutrientBasisQuantity measurementUnitCode="GRM">15</nutrientBasisQuantity>
                   <nutrientDetail><nutrientTypeCode>FAT</nutrientTypeCode><quantityContained measurementUnitCode="GRM">9</quantityContained></nutrientDetail>
                  </nutrientHeader>
                 </nutritionalInformationModule>
                 <placeOfItemActivityModule><placeOfProductActivity><countryOfOrigin><countryCode>724</countryCode></countryOfOrigin>
                 </placeOfProductActivity></placeOfItemActivityModule>
                 <tradeItemLifespanModule><tradeItemLifespan><minimumTradeItemLifespanFromTimeOfProduction>540</minimumTradeItemLifespanFromTimeOfProduction>
                 </tradeItemLifespan></tradeItemLifespanModule>
                 <x><maximumTemperature measurementUnitCode="CEL">25</maximumTemperature></x>
                </extension></tradeItemInformation></tradeItem>""".formatted(gtin, "words ".repeat(2_000), unit);
    }

    @Test
    void anItemIsARowWithTheLanguageOfTheStoreFirstAndThePacksAroundIt() throws IOException {
        assertThat(rows(JAM.formatted(jar("08412345678905", "GRM"))))
                .containsExactly(
                        "1 GTIN|Description (en)|Description (es)|Unit|Brand|Net content|Country of origin|Contains|"
                                + "May contain|Nutrients|Packs|Target market|Shelf life, days|Storage",
                        "2 08412345678905|Jam|Mermelada & miel|EACH|Oakfield|250 GRM|724|AN|AM|"
                                + "ENER- 1046 KJO; SUGAR- 60.5 GRM|20012345678905 \u00d7 12, 30012345678902 \u00d7 72|724|540|to 25 CEL");
    }

    @Test
    void whatMeansHarmIsRefusedWithItsLineAndFetchesNothing() throws IOException {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        refused(
                bomb + "]>\n<catalogueItemNotificationMessage>&a29;</catalogueItemNotificationMessage>",
                "document type");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
        refused(
                "<!DOCTYPE m [<!ENTITY x SYSTEM \"%s\">]><catalogueItemNotificationMessage>&x;</catalogueItemNotificationMessage>"
                        .formatted(secret.toUri()),
                "document type");
        refused("<!DOCTYPE m SYSTEM \"http://127.0.0.1:9/m.dtd\"><catalogueItemNotificationMessage/>", "document type");
        refused("<catalogueItemNotificationMessage>&x;</catalogueItemNotificationMessage>", "Row 1");
        String deep = "<a>".repeat(200) + "</a>".repeat(200);
        refused("<catalogueItemNotificationMessage>" + deep + "</catalogueItemNotificationMessage>", "nested deeper");
        refused("\n<invoiceMessage/>", "Row 2 does not begin a catalogue item notification");
        refused("<catalogueItemNotificationMessage>\n<a></b>", "Row 2 is broken");
        refused(JAM.formatted(jar("1".repeat(2_000), "GRM")), "a cell of more than 1000 characters");
    }

    @Test
    void whateverIsDoneToAMessageRowsOrAProblemComeBack() throws IOException {
        byte[] whole = JAM.formatted(jar("08412345678905", "GRM")).getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            byte[] bytes = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) "<>&/\"\0a".charAt(random.nextInt(7));
            }
            bytes[0] = '<';
            Path file = folder.resolve("any.xml");
            Files.write(file, bytes);
            try {
                FileRows.read(file, null, "en", (number, cells) -> {});
            } catch (Problem named) {
                assertThat(named.detail()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private void refused(String content, String why) {
        assertThatThrownBy(() -> rows(content)).isInstanceOf(Problem.class).hasMessageContaining(why);
    }

    private List<String> rows(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("message.xml"), content);
        List<String> found = new ArrayList<>();
        FileRows.read(file, null, "en-US", (number, cells) -> found.add(number + " " + String.join("|", cells)));
        return found;
    }
}
