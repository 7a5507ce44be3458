package dev.signet.core.keyfile;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Keys with parameters that are given; some options change how they are written, or what is said of them. */
final class ParametersRecipe extends KeyRecipe {
    private KeyDocument parameters;
    private final @Nullable DsaRecipe dsa;
    private final @Nullable DhRecipe dh;

    ParametersRecipe(KeyDocument parameters) {
        this.parameters = parameters;
        dsa = parameters instanceof DsaKey ? new DsaRecipe() : null;
        dh = parameters instanceof DhKey key ? new DhRecipe(key.domain().x942()) : null;
    }

    @Override
    public boolean set(String name, String value) {
        if (dsa != null) {
            return dsa.set(name, value);
        }
        if (dh != null) {
            return dh.set(name, value);
        }
        if (!(parameters instanceof EcKey curve) || !name.equals("ec_param_enc")) {
            return false;
        }
        parameters = curve.withEncoding(value);
        return value.equals("named_curve") || value.equals("explicit");
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        return KeyGenerator.withParameters(changed(), random);
    }

    private KeyDocument changed() {
        if (parameters instanceof DsaKey key && dsa != null) {
            return DsaKey.parameters(key.domain().with(dsa.proof()));
        }
        return parameters instanceof DhKey key && dh != null ? DhKey.parameters(dh.changed(key.domain())) : parameters;
    }
}
