package aisle.server.organization;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything a till must know before it can sell alone, except the price book. */
@Component
class TillSetup {
    private final JdbcClient sql;
    private final Stores stores;
    private final Tills tills;
    private final List<SetupPart> parts;

    TillSetup(JdbcClient sql, Stores stores, Tills tills, List<SetupPart> parts) {
        this.sql = sql;
        this.stores = stores;
        this.tills = tills;
        this.parts = parts;
    }

    record Place(
            long id,
            String name,
            long store,
            Till.Mode mode,
            @Nullable String bagCode) {}

    record Shop(long id, String name, List<String> address, String zone, String language, List<String> receiptFooter) {}

    record Money(String code, int digits, List<Long> notes) {}

    record Pin(int iterations, String salt, String hash) {}

    record Person(
            long id,
            String name,
            Role role,
            Set<Permission> permissions,
            @Nullable Integer ageReached,
            Pin pin) {}

    Map<String, Object> of(TillDevice till) {
        Store store = stores.find(till.store());
        Map<String, Object> setup = new LinkedHashMap<>();
        setup.put("till", place(till));
        setup.put(
                "store",
                new Shop(
                        store.id(),
                        store.name(),
                        store.address(),
                        store.zone().getId(),
                        store.language(),
                        store.receiptFooter()));
        Currency currency = store.currency();
        setup.put("currency", new Money(currency.code(), currency.digits(), currency.notes()));
        setup.put("staff", sellers(store.id()));
        for (SetupPart part : parts) {
            if (setup.put(part.member(), part.value(till)) != null) {
                throw new IllegalStateException("Two parts of the till's setup are called " + part.member());
            }
        }
        return setup;
    }

    /** Asked of the record and not of the key: who works at a till changes while its key stays. */
    private Place place(TillDevice device) {
        Till till = tills.find(device.id());
        return new Place(till.id(), till.name(), till.store(), till.mode(), till.bagCode());
    }

    /** Those with a PIN to a till: whoever may sell. */
    private List<Person> sellers(long store) {
        return sql
                .sql("""
                select s.id, s.name, s.role, s.age_reached, s.pin_iterations, s.pin_salt, s.pin_hash
                from organization.staff s
                where s.left_at is null and (s.role = 'OWNER' or exists (
                    select from organization.staff_store w where w.staff = s.id and w.store = :store))
                order by s.name, s.id
                """)
                .param("store", store)
                .query((row, index) -> {
                    Role role = Role.valueOf(row.getString("role"));
                    Base64.Encoder base64 = Base64.getEncoder();
                    Pin pin = new Pin(
                            row.getInt("pin_iterations"),
                            base64.encodeToString(row.getBytes("pin_salt")),
                            base64.encodeToString(row.getBytes("pin_hash")));
                    return new Person(
                            row.getLong("id"),
                            row.getString("name"),
                            role,
                            role.permissions(),
                            row.getObject("age_reached", Integer.class),
                            pin);
                })
                .list()
                .stream()
                .filter(person -> person.permissions().contains(Permission.SELL))
                .toList();
    }
}
