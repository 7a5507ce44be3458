package dev.signet.cli;

/** Private keys that the archives are trained with; they are public and protect nothing. */
final class TrainingKeys {
    static final String RSA = """
            -----BEGIN PRIVATE KEY-----
            MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDOM+hyxt0qw6UM
            mtorlQxVjiTFMn/coTGOqZK3ybo547TAT5lP1s47WwJP6XW9N9RvHS9QNHPnKyKR
            kdfK2K6VaqQAINmw/IPCQiVFbwKhQ+hg+hCzE/5ymcd3Z205FJxj7lj3CgGUyYx2
            gi2dALaWdQ3bT0Fm+BzP+mQ4QPdVud6bwi3TzN2OWPTyXcgYBetlZws+9rM6YjL1
            cyRBEWDqQw6A+AVgY7cf5rXFQ3rzfWGvt44iU6YTjNCYNCKDHLB84dmbpdSJ6wsb
            rGCOD63x+eF/ieeGYm8bF0+zGxdxn3zMRzByY9r+V/cs3pf3rPjXbq3RLEP7CuYC
            rw5dWNqzAgMBAAECggEAJVWsrqtm/Ak0ZxXajq2L8Cmuaq38DJx69pOpZvF1cGnU
            HkXLQnNoH8MYphNlJ/9lzUCBgoocuixLNAQuCCI3agJG82b/Q1ZVHOURDoNM/Jnp
            BzX/tAzYszM4tFvboMwkjMto/EGpi6D6d7KWQ6kPZiqHeb/d3aDqxpVVdAH/Rlvv
            YhlLNjIHvTC7SsF9ccf2jWnLiGICdMobm1W+WcDyf1RpWpKPpIj67peUG24xi3kM
            XAlgLZkpgYtLiBJ3X0gkFT0/6TaitA/2De/Q3XoKvxgRRDCcc5emFwtuQ4oTtw5e
            ATZ+N2YfryPS0UXrwLus2sLCLrOz1c79Jh7L/KO4kQKBgQD9gHRE7PevCojhZLex
            FsQEZ6m/rrfXW8jSimPtf/FC0287R02yxN0cqHDH0EnPgCiqKm0C5B/w4USyaB3K
            +u9kDUXQFqNAtRkTuaEyABd2537Hfdog1455cH7AkJ5nmIPYmF/9hvaff4ItAcWB
            OdRKyYIa9IQwo69qRucodFkGfwKBgQDQPCAv72R6sFT2nJq8zBFweciqfH5P6/aG
            ktAuQ9ZfEJgt2+fN/RIzQ8H8N6IZs70jzMtAUPFSU/ahX3bgiKl+X0VIrdEWg1ds
            DwdeE4mp673YMxgjcqI3XdhY9mHHQNXN5Kv35ROW8Wes+e+Z2xH9cC579jPzjSVP
            sriI7/PZzQKBgASpOPoPdVplkjC6vlnmNkJyeX+Jwd2W1XFxk/bI9HGrG492dypD
            TmF5g2FZJhJHo/fFAe4cra2rJq01Ft8lkANB7zetQuEss0JWlm0p7USFayJV4Q3b
            iMYY2GvH/PGgr0PrQVCTC7PRD16ueqgunQWnANpoBooyaEZG+XcX9I8XAoGBAMc3
            rqeNhPinuDFTc+qJ5WlQ6bzJa+K0Yd8vmAGbHv1GGAFPsH5uzjnDalQNOYUTYzFb
            3VwD1EwqTfrnJQj9VgKzzMoSmMXMFBgqbKcBVCP/iFnN0BshsbX8j13VIYiKK8JW
            MnvwagRvoftoBmWQo65u49numpc4guizmD5SKl5FAoGATSj3hj5cFf/+GmhDN7It
            GZhlncIKR1Zxmk3BY9dXP0SSMDRpuBDyERvCaLPb9YRW+JRMQ2/1Zj502PZAN+2h
            dfaSCpmq0EzA5htSEo7wmp9lg8j4jM/bl00MB5f34OPsAsaxlYPlgPnPMwR5Awe3
            xOF85oQU+f0JLFbaCT3NeDc=
            -----END PRIVATE KEY-----
            """;

    static final String EC = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmXPS9rLxxqCBAKYT
            HJ6U+xNabSXR8xbNOtrkbslvBrihRANCAARtLhS+VwITQvrEy5Wob/UzCSnId+GP
            jFjo7jQ1fJLB/S83px7XhcQ5EOpFqBUIeKnrXOjQA+3q9e837UKCIuC/
            -----END PRIVATE KEY-----
            """;

    private TrainingKeys() {}
}
