package aisle.server.insight.simulator;

import aisle.server.organization.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One of the demo shop's people. The secrets follow from the seed, so they can be shown at every start although only
 * their hashes are kept: they protect nothing but a shop that does not exist.
 */
record DemoStaff(String name, String login, Role role, String password, String pin) {

    /** Years that all of them have reached: made up, as they are. */
    static final int AGE_REACHED = 21;

    private record Person(String name, Role role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("Marisol Vega", Role.OWNER),
            new Person("Desmond Clarke", Role.MANAGER),
            new Person("Priya Raman", Role.SHIFT_LEAD),
            new Person("Tomasz Nowak", Role.BUYER),
            new Person("Ana Ruiz", Role.CASHIER),
            new Person("Jamal Whitfield", Role.CASHIER),
            new Person("Lily Chen", Role.CASHIER));

    private static final List<String> TREES = List.of(
            "maple", "cedar", "willow", "birch", "aspen", "laurel", "hazel", "juniper", "poplar", "rowan", "linden",
            "sequoia");
    private static final List<String> ANIMALS = List.of(
            "otter", "heron", "badger", "falcon", "lynx", "marten", "osprey", "beaver", "plover", "weasel", "curlew",
            "bobcat");

    static List<DemoStaff> of(long seed) {
        var random = new Random(seed * 31 + 17);
        var pins = new HashSet<String>();
        var staff = new ArrayList<DemoStaff>();
        for (var person : PEOPLE) {
            String pin;
            do {
                pin = "%04d".formatted(1_000 + random.nextInt(9_000));
            } while (!pins.add(pin));
            String login =
                    person.name().substring(0, person.name().indexOf(' ')).toLowerCase(Locale.ROOT);
            String password = "%s-%s-%d"
                    .formatted(
                            TREES.get(random.nextInt(TREES.size())),
                            ANIMALS.get(random.nextInt(ANIMALS.size())),
                            100 + random.nextInt(900));
            staff.add(new DemoStaff(person.name(), login, person.role(), password, pin));
        }
        return staff;
    }
}
