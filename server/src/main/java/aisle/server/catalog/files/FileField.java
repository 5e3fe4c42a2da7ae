package aisle.server.catalog.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a column of a product file can say. The headings are those of our own files, of GS1's and of suppliers' lists.
 */
enum FileField {
    /** GTINs and PLUs, with blanks between. */
    CODE(Set.of("code", "codes", "gtin", "ean", "upc", "barcode", "plu", "itemcode", "codigo", "codigodebarras")),
    /** What it is called. */
    NAME(Set.of(
            "name",
            "product",
            "productname",
            "description",
            "itemdescription",
            "tradeitemdescription",
            "functionalname",
            "nombre",
            "producto",
            "descripcion")),
    /** The name of a department. */
    DEPARTMENT(Set.of("department", "dept", "departamento", "seccion")),
    /** The name of a category of that department. */
    CATEGORY(Set.of("category", "subcategory", "categoria", "subcategoria", "family", "familia")),
    /** The name of a tax. */
    TAX(Set.of("tax", "taxclass", "vat", "impuesto", "iva")),
    /** {@code EACH}, {@code KG} or {@code LB}. */
    UNIT(Set.of("unit", "uom", "sellingunit", "unidad")),
    /** What a unit costs the shop; more decimals than the currency has are rounded half up. */
    COST(Set.of("cost", "unitcost", "netcost", "costprice", "coste", "costo")),
    /** What a unit costs the customer. */
    PRICE(Set.of("price", "retail", "retailprice", "sellingprice", "srp", "precio", "pvp")),
    /** Whose name stands on the pack. */
    BRAND(Set.of("brand", "brandname", "marca")),
    /** What is in a pack, with its unit. */
    CONTENT(Set.of("netcontent", "content", "contenidoneto", "contenido")),
    /** The country that it comes from. */
    ORIGIN(Set.of("origin", "countryoforigin", "origen", "paisdeorigen")),
    /** Allergens that are in it. */
    CONTAINS(Set.of("contains", "allergens", "contiene", "alergenos")),
    /** Allergens of which there may be traces. */
    MAY_CONTAIN(Set.of("maycontain", "traces", "puedecontener", "trazas")),
    /** What 100 g or 100 ml have of nutrients. */
    NUTRIENTS(Set.of("nutrients", "nutrition", "nutrientes", "valoresnutricionales"));

    private final Set<String> headings;

    FileField(Set<String> headings) {
        this.headings = headings;
    }

    /**
     * The columns whose heading says what they are; of two for one field the first. Categories without departments are
     * departments by another name.
     *
     * @param columns headings, as they stand in the file
     */
    static Map<FileField, FileTerms.Source> guess(List<String> columns) {
        List<String> plain = new ArrayList<>();
        columns.forEach(heading -> plain.add(plain(heading)));
        Map<FileField, FileTerms.Source> found = new EnumMap<>(FileField.class);
        for (FileField field : values()) {
            plain.stream()
                    .filter(field.headings::contains)
                    .findFirst()
                    .ifPresent(heading -> found.put(field, FileTerms.Source.column(plain.indexOf(heading))));
        }
        FileTerms.Source categories = found.get(CATEGORY);
        if (categories != null && !found.containsKey(DEPARTMENT)) {
            found.put(DEPARTMENT, categories);
            found.remove(CATEGORY);
        }
        return found;
    }

    /** The field that a column of the declaration comes from. */
    static FileField declaring(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** Letters and digits without accents, in small letters, and without what stands in brackets. */
    private static String plain(String heading) {
        return Normalizer.normalize(heading.replaceAll("\\([^)]*\\)", ""), Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
