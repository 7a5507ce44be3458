package dev.signet.core.keyfile;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Diffie-Hellman keys of groups that have a name, and parameters. */
final class DhRecipe extends KeyRecipe {
    private static final String[] RFC_5114 = {"dh_1024_160", "dh_2048_224", "dh_2048_256"};

    /** What the numbers of {@code dh_paramgen_type} stand for. */
    private static final String[] TYPES = {"generator", "fips186_2", "fips186_4", "group"};

    private final boolean x942;
    private final SubgroupWish wish = new SubgroupWish(true);
    private int bits = 2048;
    private int generator = 2;
    private int privateLength;
    private boolean byGroup;
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
                yield wish.set("pbits", value);
            }
            case "dh_paramgen_generator", "safeprime-generator" -> {
                generator = number;
                yield number > 1 && !x942;
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
            case "priv_len" -> {
                privateLength = number;
                yield number >= 0;
            }
            case "dh_paramgen_type" -> number >= 0 && number < TYPES.length && setType(TYPES[number]);
            case "type" -> setType(value);
            case "dh_paramgen_subprime_len" -> x942 && wish.set("qbits", value);
            default -> x942 && wish.set(name, value);
        };
    }

    private boolean setType(String type) {
        switch (type.toLowerCase(Locale.ROOT)) {
            case "group" -> {
                byGroup = true;
                return true;
            }
            case "default" -> {
                byGroup = false;
                return wish.set("type", type);
            }
            case "generator" -> {
                byGroup = false;
                return !x942;
            }
            default -> {
                byGroup = false;
                return x942 && wish.set("type", type);
            }
        }
    }

    /** Returns the parameters of a file as the options change them. */
    DhDomain changed(DhDomain domain) {
        int length = privateLength > 0 ? privateLength : domain.privateLength();
        SubgroupProof proof = domain.proof();
        return domain.with(x942 ? wish.proof(proof == null ? -1 : proof.counter()) : null, length);
    }

    @Override
    public boolean hasParameters() {
        return true;
    }

    @Override
    public @Nullable KeyDocument parameters(SecureRandom random, KeyProgress progress) {
        DhDomain domain = named();
        if (domain != null) {
            return DhKey.parameters(domain);
        }
        if (byGroup) {
            return null;
        }
        if (!x942) {
            return KeyGenerator.dhParameters(bits, generator, random, progress);
        }
        SubgroupSearch.Found found = SubgroupSearch.find(wish, random, progress);
        return found == null ? null : DhKey.parameters(DhDomain.of(found));
    }

    /** The group of a name goes before all else; RFC 7919 has one for each of some sizes. */
    private @Nullable DhDomain named() {
        String name = group == null && byGroup ? "ffdhe" + bits : group;
        return name == null ? null : DhDomain.named(name, x942);
    }

    @Override
    public @Nullable KeyDocument key(SecureRandom random, KeyProgress progress) {
        DhDomain domain = named();
        return domain == null ? null : KeyGenerator.withParameters(DhKey.parameters(changed(domain)), random);
    }
}
