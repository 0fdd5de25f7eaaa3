"""The functions of Athena and Redshift, by their names.

Athena's are Trino's ("List of functions and operators" of its documentation, which counts more than Athena has had so
far), Redshift's those of its guide. Both lists may lack what is newer or undocumented, so that a name which is in
neither is only taken for a mistake where it is nearly one of them, or is known to be another engine's.
"""

from .spark_functions import NAMES as SPARK


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ATHENA = _names(
    """
    abs acos all_match any_match any_value approx_distinct approx_most_frequent approx_percentile approx_set arbitrary
    array array_agg array_distinct array_except array_first array_histogram array_intersect array_join array_last
    array_max array_min array_position array_remove array_sort array_union arrays_overlap asin at_timezone atan atan2
    avg bar beta_cdf bing_tile bing_tile_at bing_tile_coordinates bing_tile_polygon bing_tile_quadkey
    bing_tile_zoom_level bing_tiles_around bit_count bitwise_and bitwise_and_agg bitwise_left_shift bitwise_not
    bitwise_or bitwise_or_agg bitwise_right_shift bitwise_right_shift_arithmetic bitwise_xor bitwise_xor_agg bool_and
    bool_or cardinality cast cbrt ceil ceiling char2hexint checksum chr classifier classify coalesce codepoint collect
    color combinations concat concat_ws contains contains_sequence convex_hull_agg corr cos cosh cosine_distance
    cosine_similarity count count_if covar_pop covar_samp crc32 cume_dist current_groups current_timezone date date_add
    date_diff date_format date_parse date_trunc day day_of_month day_of_week day_of_year degrees dense_rank dow doy e
    element element_at empty_approx_set ends_with every exclude_columns exp extract features filter first first_value
    flatten floor format format_datetime format_number from_base from_base32 from_base64 from_base64url
    from_big_endian_32 from_big_endian_64 from_encoded_polyline from_geojson_geometry from_hex from_ieee754_32
    from_ieee754_64 from_iso8601_date from_iso8601_timestamp from_iso8601_timestamp_nanos from_unixtime
    from_unixtime_nanos from_utf8 fusion geometric_mean geometry_collect_agg geometry_from_hadoop_shape
    geometry_invalid_reason geometry_nearest_points geometry_to_bing_tiles geometry_union geometry_union_agg
    great_circle_distance greatest grouping hamming_distance hash_counts histogram hmac_md5 hmac_sha1 hmac_sha256
    hmac_sha512 hour human_readable_seconds if index infinity intersection intersection_cardinality inverse_beta_cdf
    inverse_normal_cdf is_finite is_infinite is_json_scalar is_nan jaccard_index json json_array json_array_contains
    json_array_get json_array_length json_arrayagg json_exists json_extract json_extract_scalar json_format json_object
    json_objectagg json_parse json_query json_scalar json_serialize json_size json_table json_value kurtosis lag last
    last_day_of_month last_value lead learn_classifier learn_libsvm_classifier learn_libsvm_regressor learn_regressor
    least length levenshtein_distance line_interpolate_point line_interpolate_points line_locate_point listagg ln log
    log10 log2 lower lpad ltrim luhn_check make_set_digest map map_agg map_concat map_entries map_filter
    map_from_entries map_keys map_union map_values map_zip_with match_number max max_by md5 merge merge_set_digest
    millisecond min min_by minute mod month multimap_agg multimap_from_entries murmur3 nan next ngrams none_match
    normal_cdf normalize now nth_value ntile nullif numeric_histogram objectid objectid_timestamp parse_data_size
    parse_datetime parse_duration parse_presto_data_size percent_rank permute pi position pow power prev qdigest_agg
    quarter radians rand random random_string rank reduce reduce_agg regexp_count regexp_extract regexp_extract_all
    regexp_like regexp_position regexp_replace regexp_split regr_intercept regr_slope regress render repeat replace
    reverse rgb round row row_number rpad rtrim second sequence set sha1 sha256 sha512 shuffle sign simplify_geometry
    sin sinh skewness slice soundex spatial_partitioning spatial_partitions split split_part split_to_map
    split_to_multimap spooky_hash_v2_32 spooky_hash_v2_64 sqrt starts_with stddev stddev_pop stddev_samp strpos substr
    substring sum table tan tanh tdigest_agg theta_sketch_cardinality theta_sketch_union timestamp_objectid timezone
    timezone_hour timezone_minute title_case to_base to_base32 to_base64 to_base64url to_big_endian_32
    to_big_endian_64 to_char to_date to_encoded_polyline to_geojson_geometry to_geometry to_hex to_ieee754_32
    to_ieee754_64 to_iso8601 to_milliseconds to_spherical_geography to_timestamp to_unixtime to_utf8 transform
    transform_keys transform_values translate trim trim_array truncate try try_cast typeof unnest upper url_decode
    url_encode url_extract_fragment url_extract_host url_extract_parameter url_extract_path url_extract_port
    url_extract_protocol url_extract_query uuid value_at_quantile values_at_quantiles var_pop var_samp variance version
    week week_of_year width_bucket wilson_interval_lower wilson_interval_upper with_timezone word_stem xxhash64 year
    year_of_week yow zip zip_with
    """
)

REDSHIFT = _names(
    """
    abs acos add_months age any_value approximate array array_concat array_flatten ascii asin atan atan2 avg bit_and
    bit_or bool_and bool_or bpcharcmp btrim bttext_pattern_cmp can_json_parse cast cbrt ceil ceiling char_length
    character_length charindex checksum chr coalesce collate concat convert convert_timezone cos cot count crc32
    cume_dist current_aws_account current_database current_schema current_schemas current_setting date_add date_cmp
    date_cmp_timestamp date_cmp_timestamptz date_diff date_part date_part_year date_trunc dateadd datediff
    decimal_precision decimal_scale decode degrees dense_rank dexp difference dlog1 dlog10 exp explain_model extract
    farmfingerprint64 first_value floor fnv_hash from_hex from_varbyte func_sha1 get_array_length get_byte getbit
    getdate greatest has_database_privilege has_schema_privilege has_table_privilege hll hll_cardinality hll_combine
    hll_combine_sketches hll_create_sketch initcap interval_cmp is_array is_bigint is_boolean is_char is_decimal
    is_float is_integer is_object is_scalar is_smallint is_valid_json is_valid_json_array is_varchar isfinite
    json_array_length json_extract_array_element_text json_extract_path_text json_parse json_serialize
    json_serialize_to_varbyte json_size json_typeof lag last_day last_value lead least left len length listagg ln log
    lower lpad ltrim max md5 median min mod months_between murmur3_32_hash next_day now nth_value ntile nullif nvl nvl2
    object octet_length octetindex percent_rank percentile_cont percentile_disc pg_backend_pid pg_last_copy_count
    pg_last_copy_id pg_last_query_id pg_last_unload_count pg_last_unload_id pi position power quote_ident
    quote_literal radians random rank ratio_to_report regexp_count regexp_instr regexp_replace regexp_substr repeat
    replace replicate reverse right round row_number rpad rtrim sha sha1 sha2 sign sin slice_num soundex split_part
    split_to_array sqrt stddev stddev_pop stddev_samp strpos strtol subarray substr substring sum sysdate tan textlen
    timeofday timestamp_cmp timestamp_cmp_date timestamp_cmp_timestamptz timestamptz_cmp timestamptz_cmp_date
    timestamptz_cmp_timestamp timezone to_ascii to_char to_date to_hex to_number to_timestamp to_varbyte translate trim
    trunc try_cast upper user_is_member_of role_is_member_of var_pop var_samp variance version
    """
)

_BOTH_LACK = _names("date_sub datetrunc group_concat ifnull iff iif strftime")

NOT_IN_ATHENA = (REDSHIFT | SPARK | _BOTH_LACK) - ATHENA
"""Names of others that Trino's list does not have."""

NOT_IN_REDSHIFT = _BOTH_LACK | _names(
    """
    array_agg bit_length clock_timestamp convert_from convert_to corr covar_pop covar_samp div encode every format
    generate_series generate_subscripts justify_days justify_hours justify_interval pg_sleep quote_nullable
    regexp_matches regexp_split_to_array regexp_split_to_table regr_avgx regr_avgy regr_count regr_intercept regr_r2
    regr_slope regr_sxx regr_sxy regr_syy setseed transaction_timestamp width_bucket xml_agg
    approx_percentile arbitrary collect_list collect_set count_if date_format date_parse element_at explode
    format_datetime from_unixtime get_json_object regexp_extract regexp_like to_unixtime unix_timestamp
    """
)
"""PostgreSQL's that the guide calls unsupported, and those of Trino and Spark that everybody knows."""
