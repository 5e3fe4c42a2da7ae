package aisle.server.catalog.competitors;

/** Where a price was seen. */
public enum Source {
    SHELF,
    LEAFLET,
    WEB
}
