package aisle.server.catalog.declarations;

/** What may cause allergies and has to be named: the fourteen of Regulation (EU) 1169/2011, annex II. */
enum Allergen {
    GLUTEN,
    CRUSTACEANS,
    EGGS,
    FISH,
    PEANUTS,
    SOYBEANS,
    MILK,
    NUTS,
    CELERY,
    MUSTARD,
    SESAME,
    SULPHITES,
    LUPIN,
    MOLLUSCS
}
