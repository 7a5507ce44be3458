package dev.signet.core.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The groups for Diffie-Hellman that OpenSSL knows by name: of RFC 3526, RFC 7919 and RFC 5114. */
public final class DhGroups {
    /** The prime of 8192 bits of RFC 3526; the smaller ones begin alike, being made of the digits of pi. */
    private static final String MODP = """
            ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd
            ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed
            ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f
            83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b
            e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510
            15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7
            abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c
            bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a92108011a723c12a787e6d7
            88719a10bdba5b2699c327186af4e23c1a946834b6150bda2583e9ca2ad44ce8dbbbc2db04de8ef92e8efc141fbecaa6
            287c59474e6bc05d99b2964fa090c3a2233ba186515be7ed1f612970cee2d7afb81bdd762170481cd0069127d5b05aa9
            93b4ea988d8fddc186ffb7dc90a6c08f4df435c93402849236c3fab4d27c7026c1d4dcb2602646dec9751e763dba37bd
            f8ff9406ad9e530ee5db382f413001aeb06a53ed9027d831179727b0865a8918da3edbebcf9b14ed44ce6cbaced4bb1b
            db7f1447e6cc254b332051512bd7af426fb8f401378cd2bf5983ca01c64b92ecf032ea15d1721d03f482d7ce6e74fef6
            d55e702f46980c82b5a84031900b1c9e59e7c97fbec7e8f323a97a7e36cc88be0f1d45b7ff585ac54bd407b22b4154aa
            cc8f6d7ebf48e1d814cc5ed20f8037e0a79715eef29be32806a1d58bb7c5da76f550aa3d8a1fbff0eb19ccb1a313d55c
            da56c9ec2ef29632387fe8d76e3c0468043e8f663f4860ee12bf2d5b0b7474d6e694f91e6dbe115974a3926f12fee5e4
            38777cb6a932df8cd8bec4d073b931ba3bc832b68d9dd300741fa7bf8afc47ed2576f6936ba424663aab639c5ae4f568
            3423b4742bf1c978238f16cbe39d652de3fdb8befc848ad922222e04a4037c0713eb57a81a23f0c73473fc646cea306b
            4bcbc8862f8385ddfa9d4b7fa2c087e879683303ed5bdd3a062b3cf5b3a278a66d2a13f83f44f82ddf310ee074ab6a36
            4597e899a0255dc164f31cc50846851df9ab48195ded7ea1b1d510bd7ee74d73faf36bc31ecfa268359046f4eb879f92
            4009438b481c6cd7889a002ed5ee382bc9190da6fc026e479558e4475677e9aa9e3050e2765694dfc81f56e880b96e71
            60c980dd98edd3dfffffffffffffffff
            """;

    /** The prime of 8192 bits of RFC 7919; the smaller ones begin alike, being made of the digits of e. */
    private static final String FFDHE = """
            ffffffffffffffffadf85458a2bb4a9aafdc5620273d3cf1d8b9c583ce2d3695a9e13641146433fbcc939dce249b3ef9
            7d2fe363630c75d8f681b202aec4617ad3df1ed5d5fd65612433f51f5f066ed0856365553ded1af3b557135e7f57c935
            984f0c70e0e68b77e2a689daf3efe8721df158a136ade73530acca4f483a797abc0ab182b324fb61d108a94bb2c8e3fb
            b96adab760d7f4681d4f42a3de394df4ae56ede76372bb190b07a7c8ee0a6d709e02fce1cdf7e2ecc03404cd28342f61
            9172fe9ce98583ff8e4f1232eef28183c3fe3b1b4c6fad733bb5fcbc2ec22005c58ef1837d1683b2c6f34a26c1b2effa
            886b4238611fcfdcde355b3b6519035bbc34f4def99c023861b46fc9d6e6c9077ad91d2691f7f7ee598cb0fac186d91c
            aefe130985139270b4130c93bc437944f4fd4452e2d74dd364f2e21e71f54bff5cae82ab9c9df69ee86d2bc522363a0d
            abc521979b0deada1dbf9a42d5c4484e0abcd06bfa53ddef3c1b20ee3fd59d7c25e41d2b669e1ef16e6f52c3164df4fb
            7930e9e4e58857b6ac7d5f42d69f6d187763cf1d5503400487f55ba57e31cc7a7135c886efb4318aed6a1e012d9e6832
            a907600a918130c46dc778f971ad0038092999a333cb8b7a1a1db93d7140003c2a4ecea9f98d0acc0a8291cdcec97dcf
            8ec9b55a7f88a46b4db5a851f44182e1c68a007e5e0dd9020bfd64b645036c7a4e677d2c38532a3a23ba4442caf53ea6
            3bb454329b7624c8917bdd64b1c0fd4cb38e8c334c701c3acdad0657fccfec719b1f5c3e4e46041f388147fb4cfdb477
            a52471f7a9a96910b855322edb6340d8a00ef092350511e30abec1fff9e3a26e7fb29f8c183023c3587e38da0077d9b4
            763e4e4b94b2bbc194c6651e77caf992eeaac0232a281bf6b3a739c1226116820ae8db5847a67cbef9c9091b462d538c
            d72b03746ae77f5e62292c311562a846505dc82db854338ae49f5235c95b91178ccf2dd5cacef403ec9d1810c6272b04
            5b3b71f9dc6b80d63fdd4a8e9adb1e6962a69526d43161c1a41d570d7938dad4a40e329ccff46aaa36ad004cf600c838
            1e425a31d951ae64fdb23fcec9509d43687feb69edd1cc5e0b8cc3bdf64b10ef86b63142a3ab8829555b2f747c932665
            cb2c0f1cc01bd70229388839d2af05e454504ac78b7582822846c0ba35c35f5c59160cc046fd8251541fc68c9c86b022
            bb7099876a460e7451a8a93109703fee1c217e6c3826e52c51aa691e0e423cfc99e9e31650c1217b624816cdad9a95f9
            d5b8019488d9c0a0a1fe3075a577e23183f81d4a3f2fa4571efc8ce0ba8a4fe8b6855dfe72b0a66eded2fbabfbe58a30
            fafabe1c5d71a87e2f741ef8c1fe86fea6bbfde530677f0d97d11d49f7a8443d0822e506a9f4614e011e2a94838ff88c
            d68c8bb7c5c6424cffffffffffffffff
            """;

    /** Name, number of hexadecimal digits, and the last digits, which differ. */
    private static final String[] MODP_GROUPS = {
        "modp_1536 384 237327ffffffffffffffff",
        "modp_2048 512 caa68ffffffffffffffff",
        "modp_3072 768 3ad2caffffffffffffffff",
        "modp_4096 1024 63199ffffffffffffffff",
        "modp_6144 1536 cc4024ffffffffffffffff",
        "modp_8192 2048 ffffffffffffffff"
    };

    private static final String[] FFDHE_GROUPS = {
        "ffdhe2048 512 285c97ffffffffffffffff",
        "ffdhe3072 768 c62e37ffffffffffffffff",
        "ffdhe4096 1024 655f6affffffffffffffff",
        "ffdhe6144 1536 d0e40e65ffffffffffffffff",
        "ffdhe8192 2048 ffffffffffffffff"
    };

    /** Name, prime, order of the subgroup, generator (RFC 5114). */
    private static final String[] SUBGROUPS = {"""
        dh_1024_160 b10b8f96a080e01dde92de5eae5d54ec52c99fbcfb06a3c69a6a9dca52d23b616073e28675a23d189838\
        ef1e2ee652c013ecb4aea906112324975c3cd49b83bfaccbdd7d90c4bd7098488e9c219a73724effd6fae5644738faa3\
        1a4ff55bccc0a151af5f0dc8b4bd45bf37df365c1a65e68cfda76d4da708df1fb2bc2e4a4371 f518aa8781a8df278ab\
        a4e7d64b7cb9d49462353 a4d1cbd5c3fd34126765a442efb99905f8104dd258ac507fd6406cff14266d31266fea1e5c\
        41564b777e690f5504f213160217b4b01b886a5e91547f9e2749f4d7fbd7d3b9a92ee1909d0d2263f80a76a6a24c087a\
        091f531dbf0a0169b6a28ad662a4d18e73afa32d779d5918d08bc8858f4dcef97c2a24855e6eeb22b3b2e5\
        """, """
        dh_2048_224 ad107e1e9123a9d0d660faa79559c51fa20d64e5683b9fd1b54b1597b61d0a75e6fa141df95a56dbaf9a\
        3c407ba1df15eb3d688a309c180e1de6b85a1274a0a66d3f8152ad6ac2129037c9edefda4df8d91e8fef55b7394b7ad5\
        b7d0b6c12207c9f98d11ed34dbf6c6ba0b2c8bbc27be6a00e0a0b9c49708b3bf8a317091883681286130bc8985db1602\
        e714415d9330278273c7de31efdc7310f7121fd5a07415987d9adc0a486dcdf93acc44328387315d75e198c641a480cd\
        86a1b9e587e8be60e69cc928b2b9c52172e413042e9b23f10b0e16e79763c9b53dcf4ba80a29e3fb73c16b8e75b97ef3\
        63e2ffa31f71cf9de5384e71b81c0ac4dffe0c10e64f 801c0d34c58d93fe997177101f80535a4738cebcbf389a99b36\
        371eb ac4032ef4f2d9ae39df30b5c8ffdac506cdebe7b89998caf74866a08cfe4ffe3a6824a4e10b9a6f0dd921f01a7\
        0c4afaab739d7700c29f52c57db17c620a8652be5e9001a8d66ad7c17669101999024af4d027275ac1348bb8a762d052\
        1bc98ae247150422ea1ed409939d54da7460cdb5f6c6b250717cbef180eb34118e98d119529a45d6f834566e3025e316\
        a330efbb77a86f0c1ab15b051ae3d428c8f8acb70a8137150b8eeb10e183edd19963ddd9e263e4770589ef6aa21e7f5f\
        2ff381b539cce3409d13cd566afbb48d6c019181e1bcfe94b30269edfe72fe9b6aa4bd7b5a0f1c71cfff4c19c418e1f6\
        ec017981bc087f2a7065b384b890d3191f2bfa\
        """, """
        dh_2048_256 87a8e61db4b6663cffbbd19c651959998ceef608660dd0f25d2ceed4435e3b00e00df8f1d61957d4faf7\
        df4561b2aa3016c3d91134096faa3bf4296d830e9a7c209e0c6497517abd5a8a9d306bcf67ed91f9e6725b4758c022e0\
        b1ef4275bf7b6c5bfc11d45f9088b941f54eb1e59bb8bc39a0bf12307f5c4fdb70c581b23f76b63acae1caa6b7902d52\
        526735488a0ef13c6d9a51bfa4ab3ad8347796524d8ef6a167b5a41825d967e144e5140564251ccacb83e6b486f6b3ca\
        3f7971506026c0b857f689962856ded4010abd0be621c3a3960a54e710c375f26375d7014103a4b54330c198af126116\
        d2276e11715f693877fad7ef09cadb094ae91e1a1597 8cf83642a709a097b447997640129da299b1a47d1eb3750ba30\
        8b0fe64f5fbd3 3fb32c9b73134d0b2e77506660edbd484ca7b18f21ef205407f4793a1a0ba12510dbc15077be463fff\
        4fed4aac0bb555be3a6c1b0c6b47b1bc3773bf7e8c6f62901228f8c28cbb18a55ae31341000a650196f931c77a57f2dd\
        f463e5e9ec144b777de62aaab8a8628ac376d282d6ed3864e67982428ebc831d14348f6f2f9193b5045af2767164e1df\
        c967c1fb3f2e55a4bd1bffe83b9c80d052b985d182ea0adb2a3b7313d3fe14c8484b1e052588b9b7d2bbd2df016199ec\
        d06e1557cd0915b3353bbb64e0ec377fd028370df92b52c7891428cdc67eb6184b523d1db246c32f63078490f00ef8d6\
        47d148d47954515e2327cfef98c582664b4c0f6cc41659\
        """};

    /** Returns the name of a group, or null if OpenSSL has none for it. */
    public static @Nullable String name(BigInteger prime, @Nullable BigInteger order, BigInteger generator) {
        String digits = prime.toString(16);
        for (String group : SUBGROUPS) {
            String[] columns = columns(group, 4);
            if (digits.equals(columns[1])
                    && generator.toString(16).equals(columns[3])
                    && (order == null || order.toString(16).equals(columns[2]))) {
                return columns[0];
            }
        }
        boolean safe = generator.equals(BigInteger.TWO) && (order == null || order.equals(prime.shiftRight(1)));
        if (!safe) {
            return null;
        }
        String name = safePrime(digits, MODP, MODP_GROUPS);
        return name != null ? name : safePrime(digits, FFDHE, FFDHE_GROUPS);
    }

    /** Returns the prime, the order and the generator of a group, or null if OpenSSL has none of the name. */
    public static BigInteger @Nullable [] find(String name) {
        for (String group : SUBGROUPS) {
            String[] columns = columns(group, 4);
            if (columns[0].equals(name)) {
                return new BigInteger[] {
                    new BigInteger(columns[1], 16), new BigInteger(columns[2], 16), new BigInteger(columns[3], 16)
                };
            }
        }
        BigInteger prime = prime(name, MODP, MODP_GROUPS);
        prime = prime == null ? prime(name, FFDHE, FFDHE_GROUPS) : prime;
        return prime == null ? null : new BigInteger[] {prime, prime.shiftRight(1), BigInteger.TWO};
    }

    /** The primes of a family share their first digits; a group has the count of all and those at its end. */
    private static @Nullable BigInteger prime(String name, String longest, String[] groups) {
        for (String group : groups) {
            String[] columns = columns(group, 3);
            if (columns[0].equals(name)) {
                int common = Integer.parseInt(columns[1]) - columns[2].length();
                return new BigInteger(joined(longest).substring(0, common) + columns[2], 16);
            }
        }
        return null;
    }

    private static @Nullable String safePrime(String digits, String longest, String[] groups) {
        for (String group : groups) {
            String[] columns = columns(group, 3);
            if (digits.length() == Integer.parseInt(columns[1]) && digits.endsWith(columns[2])) {
                int common = digits.length() - columns[2].length();
                return joined(longest).startsWith(digits.substring(0, common)) ? columns[0] : null;
            }
        }
        return null;
    }

    private static String[] columns(String line, int count) {
        String[] columns = new String[count];
        String joined = joined(line);
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = i == count - 1 ? joined.length() : joined.indexOf(' ', start);
            columns[i] = joined.substring(start, end);
            start = end + 1;
        }
        return columns;
    }

    private static String joined(String lines) {
        StringBuilder joined = new StringBuilder(lines.length());
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) != '\n') {
                joined.append(lines.charAt(i));
            }
        }
        return joined.toString();
    }

    private DhGroups() {}
}
