package aisle.server.organization;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for signed-in staff holding this permission. When the route has the path variable {@code store}, the member
 * of staff must also work in that store. A route with none of {@code @Requires}, {@link ForTill}, {@link ForCaller} and
 * {@link Open} is refused to everybody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    /**
     * The permission asked for.
     *
     * @return the permission
     */
    Permission value();
}
