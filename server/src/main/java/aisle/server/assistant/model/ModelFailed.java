package aisle.server.assistant.model;

/** The language model gave no answer. */
final class ModelFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not. */
    enum Why {
        /** Nobody is there. */
        UNREACHABLE(
                "The language model at %2$s cannot be reached.",
                "No se puede contactar con el modelo de lenguaje en %2$s."),
        /** It took longer than allowed. */
        SLOW(
                "The language model did not come to an end within %3$d seconds.",
                "El modelo de lenguaje no terminó en %3$d segundos."),
        /** It does not take the key. */
        KEY(
                "%2$s does not accept the key. Whoever runs this server sets it as AISLE_AI_KEY.",
                "%2$s no acepta la clave. Quien administra este servidor la define como AISLE_AI_KEY."),
        /** Too many questions, or no credit. */
        LIMITED(
                "%2$s takes no more questions now: its limit or the credit there is used up.",
                "%2$s no admite más preguntas ahora: se agotó su límite o el crédito."),
        /** It knows no such model. */
        UNKNOWN(
                "%2$s knows no model named %1$s. Whoever runs this server names it in AISLE_AI_MODEL.",
                "%2$s no conoce ningún modelo llamado %1$s. Quien administra este servidor lo nombra en AISLE_AI_MODEL."),
        /** It turned the question down. */
        REFUSED("%2$s turned the question down.", "%2$s rechazó la pregunta."),
        /** What it sent cannot be read. */
        UNREADABLE("%2$s failed, or sent what cannot be read.", "%2$s falló o envió algo que no se puede leer."),
        /** It stopped in the middle. */
        CUT(
                "The language model broke off in the middle. What stands above may be incomplete.",
                "El modelo de lenguaje se interrumpió a la mitad. Lo de arriba puede estar incompleto."),
        /** It asked and asked. */
        ENDLESS(
                "The language model looked things up again and again and came to no answer.",
                "El modelo de lenguaje consultó una y otra vez sin llegar a una respuesta."),
        /** It said more than fits. */
        LONG(
                "The answer was too long and ends here. Ask for less at once.",
                "La respuesta era demasiado larga y termina aquí. Pide menos de una vez.");

        private final String english;
        private final String spanish;

        Why(String english, String spanish) {
            this.english = english;
            this.spanish = spanish;
        }

        String said(String language, ModelSettings settings) {
            String words = language.equals("es") ? spanish : english;
            return words.formatted(
                    settings.model(), settings.host(), settings.limit().toSeconds());
        }
    }

    private final Why why;

    ModelFailed(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    ModelFailed(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
