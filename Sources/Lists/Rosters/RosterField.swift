/// What a column of a roster holds.
package enum RosterField: Hashable, Sendable {
  case number
  case estate
  case building
  case unit
  case storey
  case room
  case address
  case name
  case organisation
  case groups
  case affiliation
  case standing
  case area(RosterRow.AreaKind)
  case phone
  case property
  case proxy
  case note
  case identity

  /// Whether a list needs one column of it; of the others all are read.
  var isSingle: Bool {
    switch self {
    case .groups, .affiliation, .area, .phone, .identity, .proxy: false
    default: true
    }
  }

  /// Recognises a heading, whatever its widths, spaces, signs and brackets; see `RosterHeading`.
  init?(heading: String) {
    guard let read = RosterHeading(heading) else { return nil }
    self = read.field
  }

  /// Headings as offices write them, without signs.
  static let words: [String: RosterField] = {
    var words: [String: RosterField] = [:]
    for (field, headings) in synonyms {
      for heading in headings.split(separator: " ") { words[String(heading)] = field }
    }
    return words
  }()

  private static let synonyms: [(RosterField, String)] = [
    (.number, "序号 编号 no 号码 行号"),
    (.estate, "小区 小区名称 院 楼院 小区院"),
    (.building, "楼栋 楼号 楼幢 幢号 栋 栋号 楼 座 幢 楼栋号 楼座 building"),
    (.unit, "单元 单元号 门 门号 楼门 门洞 梯 楼门号 unit"),
    (.storey, "楼层 层 层数 floor"),
    (.room, "房号 室号 房间号 户号 门牌号 房屋坐落 房间 室 户室号 房屋编号 room"),
    (.address, "地址 房屋地址 住址 楼房号 家庭住址 居住地址 住房 房屋 address home"),
    (
      .name,
      "姓名 业主 业主姓名 产权人 户主 居民姓名 参会人 名字 参会人员 代表姓名 产权人姓名 户主姓名 业主名称 参会人姓名 name"
    ),
    (.organisation, "单位 工作单位 所属单位 单位名称 所在单位 organisation organization"),
    (.groups, "身份 类别 人员类别 代表方 职务 角色 身份类别 人员身份 代表类别 group groups"),
    (.affiliation, "政治面貌 政治面貌党派"),
    (.standing, "席别 出席方式 参会方式 参会形式 参会身份 出席列席 出席类别 出席或列席 standing"),
    (.area(.unstated), "面积 房屋面积 area"),
    (.area(.building), "建筑面积 产权建筑面积 房屋建筑面积"),
    (.area(.registered), "产权面积 产权证面积 登记面积"),
    (.area(.exclusive), "专有面积 专有建筑面积 专有部分面积"),
    (.area(.interior), "套内面积 套内建筑面积 使用面积"),
    (
      .phone,
      "电话 手机 手机号 联系电话 联系方式 手机号码 电话号码 移动电话 联系手机 phone telephone mobile"
    ),
    (.property, "产权性质 房屋性质 产权单位 房产性质 房屋类型 房屋用途 类型 用途"),
    (.proxy, "委托人 代理人 受托人 委托"),
    (.note, "备注 说明 note notes"),
    (.identity, "身份证 身份证号 证件号码 身份证号码 证件号 居民身份证号"),
  ]
}
