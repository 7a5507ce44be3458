package dev.signet.core.keyfile;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Keys with parameters that are given; a curve may still be written in another way. */
final class ParametersRecipe extends KeyRecipe {
    private KeyDocument parameters;

    ParametersRecipe(KeyDocument parameters) {
        this.parameters = parameters;
    }

    @Override
    public boolean set(String name, String value) {
        if (!(parameters instanceof EcKey curve) || !name.equals("ec_param_enc")) {
            return false;
        }
        parameters = curve.withEncoding(value);
        return value.equals("named_curve") || value.equals("explicit");
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        return KeyGenerator.withParameters(parameters, random);
    }
}
