package aisle.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What whoever runs the server says of a language model, or leaves out. */
class ModelSettingsTest {

    @Test
    void settingsThatCannotBeAreSaidAtTheStart() {
        assertThat(new ModelSettings("", "", "", 120).configured()).isFalse();
        assertThat(new ModelSettings("http://localhost:11434/v1", "", "llama", 120).configured())
                .isTrue();
        Stream.of(
                        new String[] {"", "sk-1", "", "AISLE_AI_MODEL is missing"},
                        new String[] {"", "", "gpt", "AISLE_AI_KEY is missing"},
                        new String[] {"ftp://x", "", "gpt", "AISLE_AI_URL cannot be read"},
                        new String[] {"http://models.example/v1", "sk-1", "gpt", "must begin with https://"})
                .forEach(each -> assertThatThrownBy(() -> new ModelSettings(each[0], each[1], each[2], 120))
                        .hasMessageContaining(each[3]));
        assertThatThrownBy(() -> new ModelSettings("", "", "", 0)).hasMessageContaining("AISLE_AI_SECONDS");
    }
}
