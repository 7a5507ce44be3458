package dev.signet.core.keyfile;

import dev.signet.core.text.NamedEcCurve;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Elliptic curve keys. */
final class EcRecipe extends KeyRecipe {
    private @Nullable String curve;
    private @Nullable String encoding;
    private @Nullable String form;

    EcRecipe(@Nullable String curve) {
        this.curve = curve;
    }

    @Override
    public boolean set(String name, String value) {
        return switch (name) {
            case "ec_paramgen_curve", "group" -> {
                curve = value;
                yield true;
            }
            case "ec_param_enc", "encoding" -> {
                encoding = value;
                yield true;
            }
            case "point-format" -> {
                form = value;
                yield value.equals("compressed") || value.equals("uncompressed") || value.equals("hybrid");
            }
            default -> false;
        };
    }

    @Override
    public boolean hasParameters() {
        return true;
    }

    @Override
    public @Nullable KeyDocument parameters(SecureRandom random, KeyProgress progress) {
        NamedEcCurve named = curve == null ? null : EcCurveNames.find(curve);
        boolean writable = encoding == null || encoding.equals("named_curve") || encoding.equals("explicit");
        if (named == null || !writable) {
            return null;
        }
        EcKey made = EcKey.on(named);
        EcKey encoded = encoding == null ? made : made.withEncoding(encoding);
        return form == null ? encoded : encoded.withForm(form);
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        return parameters(random, progress) instanceof EcKey made ? KeyGenerator.onCurve(made, random) : null;
    }
}
