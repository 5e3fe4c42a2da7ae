package aisle.server.insight.forecast.model;

import aisle.server.insight.forecast.model.Blend.Pace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A model as bytes: gzip over the form's name, the weights of each pace, and each booster as LightGBM's own text with
 * its length before it.
 */
public final class ModelText {

    private static final String FORM = "aisle forecast 2";
    private static final int TEXT_MAX = 100_000_000;

    private ModelText() {}

    /** The model's bytes. */
    public static byte[] write(ForecastModel model) {
        Trees trees = model.trees();
        List<String> texts = trees == null ? List.of() : trees.texts();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeUTF(FORM);
            for (Pace pace : Pace.values()) {
                double[] weights = model.blend().weights(pace);
                out.writeInt(weights.length);
                for (double weight : weights) {
                    out.writeDouble(weight);
                }
            }
            out.writeInt(texts.size());
            for (String text : texts) {
                byte[] written = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(written.length);
                out.write(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException when the bytes are none
     */
    public static ForecastModel read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            String form = in.readUTF();
            if (!form.equals(FORM)) {
                throw new IllegalArgumentException("form cannot be '" + form + "': " + FORM);
            }
            Map<Pace, double[]> weights = new EnumMap<>(Pace.class);
            for (Pace pace : Pace.values()) {
                double[] share = new double[limited(in.readInt(), Blend.names().size())];
                for (int place = 0; place < share.length; place++) {
                    share[place] = in.readDouble();
                }
                weights.put(pace, share);
            }
            List<String> texts = new ArrayList<>();
            int count = limited(in.readInt(), Trees.BOOSTERS);
            for (int i = 0; i < count; i++) {
                texts.add(new String(in.readNBytes(limited(in.readInt(), TEXT_MAX)), StandardCharsets.UTF_8));
            }
            return new ForecastModel(texts.isEmpty() ? null : Trees.read(texts), Blend.of(weights));
        } catch (IOException e) {
            throw new IllegalArgumentException("The model cannot be read", e);
        }
    }

    private static int limited(int count, int most) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException("a count cannot be " + count + ": 0 to " + most);
        }
        return count;
    }
}
