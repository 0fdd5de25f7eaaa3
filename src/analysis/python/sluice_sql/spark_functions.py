"""The functions of Spark 3.5, by their names: what they answer, and what kind they are of.

The names are those of SHOW FUNCTIONS, the types those of its analyzer, in which every one was tried.
"""

from collections.abc import Mapping

# Always the same type.
_RESULTS: Mapping[str, str] = {
    "string": """
        base64 bin chr char concat_ws conv current_catalog current_database current_schema current_timezone
        current_user date_format format_number format_string from_unixtime get_json_object hex initcap input_file_name
        lcase lower ltrim mask md5 parse_url printf regexp_extract regexp_replace regexp_substr repeat replace rtrim
        schema_of_csv schema_of_json sha sha1 sha2 soundex space split_part string substring_index to_char to_csv
        to_json to_varchar translate typeof ucase upper url_decode url_encode user uuid version xpath_string
    """,
    "tinyint": "bit_get getbit grouping tinyint",
    "smallint": "smallint xpath_short",
    "int": """
        array_size ascii bit_count bit_length cardinality char_length character_length day dayofmonth dayofweek
        dayofyear dense_rank find_in_set hash hour instr int json_array_length len length levenshtein locate minute
        month ntile octet_length position quarter rank regexp_count regexp_instr row_number second size
        spark_partition_id unix_date weekday weekofyear xpath_int year
    """,
    "bigint": """
        approx_count_distinct array_position bigint bitmap_bit_position bitmap_bucket_number bitmap_count count
        count_if crc32 factorial grouping_id hll_sketch_estimate input_file_block_length input_file_block_start
        monotonically_increasing_id regr_count timestampdiff to_unix_timestamp unix_micros unix_millis unix_seconds
        unix_timestamp width_bucket xpath_long xxhash64
    """,
    "double": """
        acos acosh asin asinh atan atan2 atanh cbrt corr cos cosh cot covar_pop covar_samp csc cume_dist degrees
        double e exp expm1 hypot kurtosis ln log log10 log1p log2 months_between percent_rank percentile_cont
        percentile_disc pi pow power radians rand randn random regr_avgx regr_avgy regr_intercept regr_r2 regr_slope
        regr_sxx regr_sxy regr_syy rint sec sin sinh skewness sqrt std stddev stddev_pop stddev_samp tan tanh var_pop
        var_samp variance xpath_double xpath_number
    """,
    "boolean": """
        array_contains arrays_overlap bool_and bool_or boolean contains endswith equal_null every exists forall ilike
        isnan isnotnull isnull like luhn_check map_contains_key regexp regexp_like rlike some startswith xpath_boolean
    """,
    "date": """
        add_months curdate current_date date date_from_unix_date date_sub last_day make_date next_day to_date trunc
    """,
    "timestamp": """
        convert_timezone current_timestamp date_trunc from_utc_timestamp localtimestamp make_timestamp
        make_timestamp_ltz make_timestamp_ntz now timestamp timestamp_micros timestamp_millis timestamp_seconds
        to_timestamp to_timestamp_ltz to_timestamp_ntz to_utc_timestamp try_to_timestamp
    """,
    "binary": "aes_encrypt binary encode to_binary try_aes_decrypt try_to_binary unbase64 unhex",
    "decimal(10,0)": "decimal",
    "array<string>": "json_object_keys regexp_extract_all split xpath",
    "map<string,string>": "str_to_map",
}
RESULTS: Mapping[str, str] = {name: kind for kind, names in _RESULTS.items() for name in names.split()}


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The type of their first argument.
FIRST = _names(
    """
    any_value array_compact array_distinct array_except array_remove array_sort bit_and bit_or bit_xor filter first
    first_value lag last last_value lead max max_by min min_by mode nth_value nullif shuffle slice
    sort_array
    """
)
# The type of their first argument, where that is a number; a text would be made one.
FIRST_NUMBER = _names("abs negative positive")
# Text of text; bytes or lists of what else they are given.
TEXT_OF_TEXT = _names("btrim concat elt left lpad overlay right rpad substr substring")
# What holds all their arguments.
COMMON = _names("coalesce greatest ifnull least nvl")

# Whose types are left open, or are found by rules of their own.
_OTHERS = _names(
    """
    aes_decrypt aggregate any approx_percentile array array_agg array_append array_insert array_intersect array_join
    array_max array_min array_prepend array_repeat array_union arrays_zip assert_true avg bitmap_construct_agg
    bitmap_or_agg bround case cast ceil ceiling collect_list collect_set count_min_sketch date_add date_diff
    date_part dateadd datediff datepart decode div element_at explode explode_outer extract flatten float floor
    from_csv from_json get histogram_numeric hll_sketch_agg hll_union hll_union_agg if inline inline_outer
    java_method json_tuple make_dt_interval make_interval make_ym_interval map map_concat map_entries map_filter
    map_from_arrays map_from_entries map_keys map_values map_zip_with mean median mod named_struct nanvl not nvl2
    percentile percentile_approx pmod posexplode posexplode_outer raise_error range reduce reflect reverse round
    sentences sequence session_window shiftleft shiftright shiftrightunsigned sign signum sql_keywords stack struct sum
    timestampadd to_number transform transform_keys transform_values trim try_add try_avg try_divide try_element_at
    try_multiply try_subtract try_sum try_to_number when window window_time xpath_float zip_with
    """
)
NAMES = frozenset({*RESULTS, *FIRST, *FIRST_NUMBER, *TEXT_OF_TEXT, *COMMON, *_OTHERS})

AGGREGATES = _names(
    """
    any any_value approx_count_distinct approx_percentile array_agg avg bit_and bit_or bit_xor bitmap_construct_agg
    bitmap_or_agg bool_and bool_or collect_list collect_set corr count count_if count_min_sketch covar_pop
    covar_samp every first first_value grouping grouping_id histogram_numeric hll_sketch_agg hll_union_agg kurtosis
    last last_value max max_by mean median min min_by mode percentile percentile_approx percentile_cont
    percentile_disc regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy
    skewness some std stddev stddev_pop stddev_samp sum try_avg try_sum var_pop var_samp variance
    """
)
# What is computed over windows only.
WINDOW_ONLY = _names("cume_dist dense_rank lag lead nth_value ntile percent_rank rank row_number")
# What answers rows.
GENERATORS = _names(
    "explode explode_outer inline inline_outer json_tuple posexplode posexplode_outer range sql_keywords stack"
)
# What answers something else whenever it is asked, or where the row happens to lie.
RANDOM = _names(
    """
    input_file_block_length input_file_block_start input_file_name monotonically_increasing_id rand randn random
    shuffle spark_partition_id uuid
    """
)
