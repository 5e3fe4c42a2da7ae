package aisle.server.assistant.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, words and slips of the hand, on Thursday, November 26, 2026. */
class ReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Reading read(String question) {
        return Reading.of(question, Tongue.EN, TODAY, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What did we sell yesterday?                    | 2026-11-25 | 2026-11-25
            sales the day before yesterday                 | 2026-11-24 | 2026-11-24
            sales last week                                | 2026-11-16 | 2026-11-22
            sales in the last 7 days                       | 2026-11-19 | 2026-11-25
            sales over the past two weeks                  | 2026-11-12 | 2026-11-25
            sales this week                                | 2026-11-23 | 2026-11-26
            sales last weekend                             | 2026-11-21 | 2026-11-22
            sales last month                               | 2026-10-01 | 2026-10-31
            sales in November                              | 2026-11-01 | 2026-11-26
            sales in December                              | 2025-12-01 | 2025-12-31
            sales on 3 November                            | 2026-11-03 | 2026-11-03
            sales on November 3rd                          | 2026-11-03 | 2026-11-03
            sales on Tuesday, November 3, 2026             | 2026-11-03 | 2026-11-03
            sales on 2026-11-03                            | 2026-11-03 | 2026-11-03
            sales from November 3 to November 9            | 2026-11-03 | 2026-11-09
            sales between 3 and 9 November                 | 2026-11-03 | 2026-11-09
            sales since November 3                         | 2026-11-03 | 2026-11-26
            sales on Friday                                | 2026-11-20 | 2026-11-20
            sales over the weekend                         | 2026-11-21 | 2026-11-22
            sales on the 20th                              | 2026-11-20 | 2026-11-20
            sales the week of November 9                   | 2026-11-09 | 2026-11-15
            sales on Tuesday of last week                  | 2026-11-17 | 2026-11-17
            sales from Friday to Tuesday                   | 2026-11-20 | 2026-11-24
            sales from Monday to Friday                    | 2026-11-16 | 2026-11-20
            sales of the previous week                     | 2026-11-16 | 2026-11-22
            sales month to date                            | 2026-11-01 | 2026-11-26
            sales yday                                     | 2026-11-25 | 2026-11-25
            ventas de la sem pasada                        | 2026-11-16 | 2026-11-22
            ventas del finde                               | 2026-11-21 | 2026-11-22
            ventas del dia 20                              | 2026-11-20 | 2026-11-20
            ventas de lo que va del mes                    | 2026-11-01 | 2026-11-26
            ventas de la semana                            | 2026-11-23 | 2026-11-26
            sales last Thursday                            | 2026-11-19 | 2026-11-19
            sales 3 days ago                               | 2026-11-23 | 2026-11-23
            forecast of milk next week                     | 2026-11-30 | 2026-12-06
            forecast of milk on Friday                     | 2026-11-27 | 2026-11-27
            what expires in the next 3 days                | 2026-11-27 | 2026-11-29
            ¿Cuánto vendimos ayer?                         | 2026-11-25 | 2026-11-25
            ventas de anteayer                             | 2026-11-24 | 2026-11-24
            ventas de la semana pasada                     | 2026-11-16 | 2026-11-22
            ventas de los últimos 7 días                   | 2026-11-19 | 2026-11-25
            ventas del 3 de noviembre                      | 2026-11-03 | 2026-11-03
            ventas del 3 al 9 de noviembre                 | 2026-11-03 | 2026-11-09
            ventas del viernes pasado                      | 2026-11-20 | 2026-11-20
            ventas de hace tres días                       | 2026-11-23 | 2026-11-23
            ventas del sábado                              | 2026-11-21 | 2026-11-21
            ventas en octubre                              | 2026-10-01 | 2026-10-31
            ¿cuánta leche venderemos mañana?               | 2026-11-27 | 2026-11-27
            ¿cuánta leche venderemos pasado mañana?        | 2026-11-28 | 2026-11-28
            """)
    void findsTheDays(String question, LocalDate from, LocalDate to) {
        Reading reading = read(question);
        assertThat(reading.periods()).as("%s", reading).containsExactly(new Period(from, to, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales on 3/11                | 3 11
            sales on Monday, November 3  | november 3
            sales on 31 November         | 31 november
            sales by card yesterday      | card
            sales of no one yesterday    | no one
            ventas de esta mañana        | manana
            why did we sell so oddly     | oddly
            ventas de los viernes        | viernes
            sales of the last 10 tickets | last 10
            """)
    void leavesUnreadWhatItIsNotSureOf(String question, String unread) {
        assertThat(read(question).unread()).containsExactly(unread.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compare last week with the week before             | 2026-11-16 | 2026-11-09
            was last week better than the previous week        | 2026-11-16 | 2026-11-09
            the last 7 days against the previous 7 days        | 2026-11-19 | 2026-11-12
            yesterday and the day before                       | 2026-11-25 | 2026-11-24
            last month compared to the one before              | 2026-10-01 | 2026-09-01
            compara la semana pasada con la anterior           | 2026-11-16 | 2026-11-09
            ventas de ayer frente al mismo dia de la semana pasada | 2026-11-25 | 2026-11-18
            """)
    void findsDaysBeforeThoseNamedFirst(String question, LocalDate first, LocalDate second) {
        assertThat(read(question).periods()).extracting(Period::from).containsExactly(first, second);
    }

    @Test
    void correctsNothingThatCouldBeRead() {
        Reading reading = Reading.of("horas mas ocupadas de los ultimos 7 dias", Tongue.ES, TODAY, true);
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.concepts()).containsExactlyInAnyOrder(Concept.HOUR, Concept.BUSY);
        assertThat(reading.periods()).hasSize(1);
    }

    @Test
    void takesSmallSpanishWordsThatAreGoodsForGoods() {
        assertThat(Reading.of("ventas de té ayer", Tongue.ES, TODAY, false).unread())
                .containsExactly("te");
        assertThat(OtherNames.of(List.of("limon"), Tongue.ES)).contains(List.of("lemon"), List.of("lime"));
        assertThat(OtherNames.of(List.of("leche", "entera"), Tongue.ES)).contains(List.of("milk", "whole"));
    }

    @Test
    void knowsThatAReasonIsAskedFor() {
        assertThat(read("Why did we sell bananas?").concepts()).contains(Concept.WHY);
        assertThat(read("¿Por qué vendimos bananas?").concepts()).contains(Concept.WHY);
    }

    @Test
    void takesTheNameOfTodayForOneOfTwoDays() {
        assertThat(read("sales on Thursday").periods()).containsExactly(new Period(TODAY, TODAY, true));
    }

    @Test
    void readsALanguageByItsWordsAndElseThePages() {
        assertThat(read("ventas de ayer").tongue()).isEqualTo(Tongue.ES);
        assertThat(Reading.of("how much did we sell", Tongue.ES, TODAY, false).tongue())
                .isEqualTo(Tongue.EN);
        assertThat(Reading.of("4011", Tongue.ES, TODAY, false).tongue()).isEqualTo(Tongue.ES);
    }

    @Test
    void forgivesASlipOfTheHandWhenAsked() {
        Reading reading = Reading.of("How much was our revenu yesteday", Tongue.EN, TODAY, true);
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.concepts()).contains(Concept.SALES);
        assertThat(reading.periods()).containsExactly(Period.day(TODAY.minusDays(1)));
    }

    @Test
    void knowsAPluralAndASlipInAProductsName() {
        assertThat(ProductNames.same("banana", "bananas")).isTrue();
        assertThat(ProductNames.same("tomatoes", "tomato")).isTrue();
        assertThat(ProductNames.same("cherries", "cherry")).isTrue();
        assertThat(ProductNames.alike("bananas", "bannana")).isTrue();
        assertThat(ProductNames.alike("milk", "silk")).isFalse();
        assertThat(ProductNames.alike("salsa", "sales")).isFalse();
        assertThat(List.of("butter", "batter", "bitter").stream().filter(word -> ProductNames.same("butter", word)))
                .containsExactly("butter");
    }
}
