package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives an empty database its first shop before the port answers: the demo shop, or with {@code aisle.empty} one store
 * with its owner and nothing else. A demo shop that was begun is finished first, and says its logins at every start.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "aisle.guest", havingValue = "false", matchIfMissing = true)
class FirstStart implements SmartLifecycle {

    /** The web server starts in the last phases of all. */
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final DemoShop demo;
    private final DemoShops shops;
    private final Stores stores;
    private final Staff staff;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final boolean empty;
    private final Plan plan;
    private final String file;
    private final PrintStream terminal = System.out;
    private volatile boolean running;

    FirstStart(
            DemoShop demo,
            DemoShops shops,
            Stores stores,
            Staff staff,
            JsonMapper json,
            PlatformTransactionManager transactions,
            @Value("${aisle.empty:false}") boolean empty,
            @Value("${aisle.demo.products:20000}") int products,
            @Value("${aisle.demo.seed:1}") long seed,
            @Value("${aisle.demo.days:60}") int days,
            @Value("${aisle.demo.ago:PT0S}") Duration ago,
            @Value("${aisle.demo.file:}") String file) {
        this.demo = demo;
        this.shops = shops;
        this.stores = stores;
        this.staff = staff;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.empty = empty;
        this.plan = new Plan(products, seed, days, Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS));
        this.file = file;
    }

    @Override
    public void start() {
        var known = shops.find();
        if (known.isPresent() || stores.all().isEmpty() && !empty) {
            if (known.isEmpty() || !known.get().finished()) {
                demo.load(plan);
            }
            sayLogins();
        } else if (stores.all().isEmpty()) {
            transaction.executeWithoutResult(status -> openEmpty());
        }
        running = true;
    }

    private void openEmpty() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            password.append(i == 0 ? "" : "-").append("%05d".formatted(random.nextInt(100_000)));
        }
        String pin = "%06d".formatted(random.nextInt(1_000_000));
        var store = stores.open(
                new NewStore("My Store", List.of(), ZoneId.systemDefault(), "en", "USD", List.of("Thank you.")));
        staff.hire("owner", "Owner", password.toString(), pin, Role.OWNER, Set.of());
        terminal.printf("%nAn empty shop is ready: store %d, \"%s\".%n", store.id(), store.name());
        terminal.printf("  Sign in to the office as   owner   %s   (till PIN %s)%n", password, pin);
        terminal.printf("  This is said once. Keep it.%n");
    }

    /** The secrets follow from the seed: nothing of them is stored in clear. */
    private void sayLogins() {
        var shop = shops.find().orElseThrow();
        var people = DemoStaff.of(shop.plan().seed());
        terminal.printf(
                "%nDemo shop: %s. All its data are simulated (seed %d).%n",
                stores.find(shop.store()).name(), shop.plan().seed());
        terminal.printf("  %-16s %-11s %-10s %-22s %s%n", "name", "role", "login", "password", "till PIN");
        for (var person : people) {
            terminal.printf(
                    "  %-16s %-11s %-10s %-22s %s%n",
                    person.name(), word(person.role()), person.login(), person.password(), person.pin());
        }
        if (!file.isBlank()) {
            write(new Logins(shop.store(), people));
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private record Logins(long store, List<DemoStaff> staff) {}

    /** For browsers and benches that sign in by themselves. */
    private void write(Logins logins) {
        try {
            Files.writeString(Path.of(file), json.writeValueAsString(logins));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo shop's logins could not be written to " + file, e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
