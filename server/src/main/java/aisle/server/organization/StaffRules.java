package aisle.server.organization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a login, a name, a password, a PIN and an age may look like. */
final class StaffRules {
    private StaffRules() {}

    static void checkNew(String login, String name, String password, String pin, Role role, Set<Long> stores) {
        if (!login.matches("[a-z0-9][a-z0-9._@-]{1,63}")) {
            throw Problem.invalid("login", login, "2 to 64 letters, digits, dots, dashes, underscores or @");
        }
        checkName(name);
        checkPassword(password);
        checkPin(pin);
        checkStores(role, stores);
    }

    static void checkName(String name) {
        if (name.isBlank() || name.length() > 80) {
            throw Problem.invalid("name", name, "1 to 80 characters");
        }
    }

    /** The refused password is not repeated in the answer. */
    static void checkPassword(String password) {
        if (password.length() < 8 || password.length() > 128) {
            throw Problem.invalid("password", password.length() + " characters", "8 to 128 characters");
        }
    }

    static void checkPin(String pin) {
        if (!pin.matches("[0-9]{4,6}")) {
            throw Problem.invalid("pin", pin.length() + " characters", "4 to 6 digits");
        }
    }

    static void checkAge(@Nullable Integer years) {
        if (years != null && (years < 1 || years > 99)) {
            throw Problem.invalid("years", years, "1 to 99, or left out");
        }
    }

    static void checkStores(Role role, Set<Long> stores) {
        if (stores.isEmpty() && !role.everyStore()) {
            throw Problem.invalid("stores", "none", "at least one store for a " + role);
        }
    }
}
