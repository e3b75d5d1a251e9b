import Foundation

/// The roster of the demonstration meeting: twelve voters and two who sit in, as an office would
/// send it, made when asked for.
///
/// GB18030 with a title row, a blank row, merged cells, padded names, full-width digits, an
/// identity-number column, one telephone number broken by a spreadsheet, and a 合计 row. Names,
/// telephones and identity numbers are invented; the numbers can't be anybody's.
package enum DemoRoster {
  /// The name of the file.
  package static let fileName = "24号楼议事名册.csv"

  /// The file's bytes.
  package static var bytes: [UInt8] {
    // kCFStringEncodingGB_18030_2000, in the form NSString gives it.
    Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data(text.utf8))
  }

  /// The file's text, with the line ends of a spreadsheet.
  static var text: String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      + "\r\n"
  }

  private static let lines = """
    胜古北里24号楼居民议事会名册,,,,,,,,,,
    ,,,,,,,,,,
    序号,楼栋,单元,房号,姓　名,身份,席别,建筑面积（㎡）,联系电话,身份证号,备注
    1,24号楼,1单元,301,党员甲　,党员,出席,53.27㎡,10000000001,000000190001010001,
    2,,2单元,402,党员乙　,党员,出席,61.84㎡,10000000002,000000190001010002,
    3,,1单元,201,骨干甲　,楼门骨干、党员,出席,53.27㎡,10000000003,000000190001010003,
    4,,2单元,301,骨干乙　,楼门骨干,出席,53.27㎡,10000000004,000000190001010004,
    5,,3单元,402,骨干丙　,楼门骨干,出席,61.84㎡,10000000005,000000190001010005,
    6,,,５０１,居民甲　,居民,出席,53.27㎡,10000000006,000000190001010006,"议题提出人，
    愿意先讲"
    7,,1单元,102,居民乙　,居民,出席,61.84㎡,1.00E+10,000000190001010007,
    8,,2单元,201,居民丙　,居民,出席,53.27㎡,10000000008,000000190001010008,
    9,,3单元,101,居民丁　,居民,出席,53.27㎡,10000000009,000000190001010009,
    10,,2单元,602,居民戊　,居民,出席,61.84㎡,10000000010,000000190001010010,
    11,,1单元,402,居民己　,居民,出席,61.84㎡,10000000011,000000190001010011,
    12,,,,产权单位代表,产权单位,出席,—,10000000012,—,
    13,,,,物业代表,物业,列席,—,10000000013,—,
    14,,,,街道城市管理办公室工作人员,街道,列席,—,—,—,
    合计,,,,14人,,,628.82㎡,,,
    """
}
