package aisle.server.insight.forecast;

import aisle.server.insight.forecast.method.Outlook;
import aisle.server.insight.forecast.model.ProductForecast;
import aisle.server.insight.forecast.model.ProductForecast.Basis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored forecasts, in the caller's transaction. */
@Component
class ForecastRows {

    private static final int THOUSANDTHS = 1_000;

    private final JdbcClient sql;

    ForecastRows(JdbcClient sql) {
        this.sql = sql;
    }

    void clear(long store) {
        sql.sql("delete from insight.forecast where store = :store")
                .param("store", store)
                .update();
    }

    /** Writes some products' forecasts. */
    void write(long store, long version, LocalDate first, List<ProductForecast> forecasts) {
        int horizon = forecasts.isEmpty() ? 0 : forecasts.getFirst().outlook().point().length;
        int rows = forecasts.size() * horizon;
        long[] products = new long[rows];
        int[] ahead = new int[rows];
        String[] bases = new String[rows];
        long[] means = new long[rows];
        long[][] quantiles = new long[Outlook.levelCount()][rows];
        int row = 0;
        for (ProductForecast forecast : forecasts) {
            for (int day = 0; day < horizon; day++, row++) {
                products[row] = forecast.product();
                ahead[row] = day;
                bases[row] = forecast.basis().name();
                means[row] = Math.round(forecast.outlook().mean()[day] * THOUSANDTHS);
                for (int level = 0; level < quantiles.length; level++) {
                    quantiles[level][row] = Math.round(forecast.outlook().quantiles()[day][level] * THOUSANDTHS);
                }
            }
        }
        JdbcClient.StatementSpec insert = sql.sql("""
                insert into insight.forecast (store, product, day, basis, version, mean, q10, q20, q30, q40, q50, q60, q70, q80, q90)
                select :store, product, :first + ahead, basis, :version, mean, q10, q20, q30, q40, q50, q60, q70, q80, q90
                from unnest(:products, :ahead, :bases, :means, :q10, :q20, :q30, :q40, :q50, :q60, :q70, :q80, :q90)
                    as f (product, ahead, basis, mean, q10, q20, q30, q40, q50, q60, q70, q80, q90)""")
                .param("store", store)
                .param("version", version)
                .param("first", first)
                .param("products", products)
                .param("ahead", ahead)
                .param("bases", bases)
                .param("means", means);
        for (int level = 0; level < quantiles.length; level++) {
            insert = insert.param(column(level), quantiles[level]);
        }
        insert.update();
    }

    /** The first day the store's forecast was made for. */
    Optional<LocalDate> first(long store) {
        return sql.sql("select day from insight.forecast where store = :store order by product, day limit 1")
                .param("store", store)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .optional();
    }

    private static String column(int level) {
        return "q" + 10 * (level + 1);
    }

    /** The days of some products, by product, in the order of the days. */
    Map<Long, List<DayDemand>> of(long store, Collection<Long> products, LocalDate from, LocalDate to) {
        Map<Long, List<DayDemand>> found = new HashMap<>();
        sql.sql("""
                select product, day, basis, version, mean, q10, q20, q30, q40, q50, q60, q70, q80, q90 from insight.forecast
                where store = :store and product = any(:products) and day between :from and :to order by product, day""")
                .param("store", store)
                .param("products", products.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("product"), key -> new ArrayList<>())
                            .add(day(row));
                });
        return found;
    }

    private static DayDemand day(ResultSet row) throws SQLException {
        List<Long> quantiles = new ArrayList<>();
        for (int level : IntStream.range(0, Outlook.levelCount()).toArray()) {
            quantiles.add(row.getLong(column(level)));
        }
        return new DayDemand(
                row.getObject("day", LocalDate.class),
                Basis.valueOf(row.getString("basis")),
                row.getLong("version"),
                row.getLong("mean"),
                List.copyOf(quantiles));
    }
}
