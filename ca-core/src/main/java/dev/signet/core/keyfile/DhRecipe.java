package dev.signet.core.keyfile;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Diffie-Hellman keys of groups that have a name, and parameters. */
final class DhRecipe extends KeyRecipe {
    private static final String[] RFC_5114 = {"dh_1024_160", "dh_2048_224", "dh_2048_256"};

    private final boolean x942;
    private int bits = 2048;
    private int generator = 2;
    private @Nullable String group;

    DhRecipe(boolean x942) {
        this.x942 = x942;
    }

    @Override
    public boolean set(String name, String value) {
        int number = number(value);
        return switch (name) {
            case "dh_paramgen_prime_len", "pbits" -> {
                bits = number;
                yield number > 0;
            }
            case "dh_paramgen_generator", "safeprime-generator" -> {
                generator = number;
                yield number > 1;
            }
            case "dh_param", "group" -> {
                group = value;
                yield DhDomain.named(value, x942) != null;
            }
            case "dh_rfc5114" -> {
                boolean known = number >= 1 && number <= RFC_5114.length;
                group = known ? RFC_5114[number - 1] : group;
                yield known;
            }
            case "dh_paramgen_type", "type" -> true;
            default -> false;
        };
    }

    @Override
    public boolean hasParameters() {
        return true;
    }

    @Override
    public @Nullable KeyDocument parameters(SecureRandom random, KeyProgress progress) {
        if (group == null) {
            return KeyGenerator.dhParameters(bits, generator, random, progress);
        }
        DhDomain domain = DhDomain.named(group, x942);
        return domain == null ? null : DhKey.parameters(domain);
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        KeyDocument parameters = group == null ? null : parameters(random, progress);
        return parameters == null ? null : KeyGenerator.withParameters(parameters, random);
    }
}
