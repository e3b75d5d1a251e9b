import Affairs
import Text
import Values

/// 认养协议: to be signed by whoever keeps the place and whoever adopts it.
struct AdoptionAgreement: LedgerPaper {
  let code = "adoption-agreement"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let subjects: [PaperSubject.Kind] = [.adoption]
  let endsWithNotes = false

  func name(in language: Language) -> String { language("认养协议", "adoption agreement") }

  func lack(of file: CaseFile) -> LedgerPaperRefusal.Lack? {
    Adopting(file) == nil ? .adoption : nil
  }

  func document(of file: CaseFile) -> Document {
    guard let adopting = Adopting(file), let pledge = adopting.pledges.first else {
      return .init(code: code, audience: file.audience)
    }
    let site = adopting.site
    let keeper = file.manager(of: site)?.name ?? ""
    let adopter = file.name(of: pledge.by)
    var blocks: [Block] = [
      .labelled("甲方（管护单位）：", keeper), .labelled("乙方（认养方）：", adopter),
      .paragraph("依据《北京市绿化条例》第三十七条，甲乙双方就绿地认养事宜订立本协议。"),
    ]
    for (place, article) in articles(pledge, of: site, in: file).enumerated() {
      blocks.append(.item(.first, place + 1, article.title))
      blocks += article.blocks
    }
    blocks += [
      .blank,
      .fields([.init("甲方（签章）", ""), .init("乙方（签章）", "")]),
      .fields([
        .init("日期", pledge.signed?.official ?? ""), .init("日期", pledge.signed?.official ?? ""),
      ]),
    ]
    return Document(
      code: code, audience: file.audience, title: ["\(site.name)", "认养协议"],
      number: pledge.agreement, blocks: blocks)
  }

  private func articles(
    _ pledge: Pledge, of site: Site, in file: CaseFile
  ) -> [(title: String, blocks: [Block])] {
    let notice = file.ledger.defined.value(.endingNoticeDays)
    let area = site.area.map { "\($0)平方米" } ?? ""
    let ways =
      pledge.ways.isEmpty
      ? file.ledger.defined.names(.adoptionWays).map { "□\($0)" }.joined(separator: "　")
      : pledge.ways.joined(separator: "、")
    return [
      (
        "认养对象",
        [
          .labelled("名称：", site.name + (site.number.map { "（编号\($0)）" } ?? "")),
          .labelled("范围：", site.place ?? ""), .labelled("面积：", area),
        ]
      ),
      (
        "认养方式",
        [.labelled("方式：", ways), .labelled("内容：", pledge.what ?? "")]
      ),
      ("认养期限", [.labelled("期限：", Adopting.term(of: pledge))]),
      ("养护标准", [.labelled("标准：", "")]),
      (
        "双方的权利和义务",
        [
          "甲方负责技术指导和日常检查，向乙方提供养护所需的便利。",
          "乙方按约定的方式和标准参与养护，可以对养护情况提出意见和建议。",
          "认养不改变绿地的产权关系和用途；不得硬化、圈占或者搭建建筑物、构筑物。",
          "乙方以资金方式认养的，资金专项用于该处绿地的建设和养护，乙方可以查询使用情况。",
        ].enumerated().map { .item(.third, $0 + 1, $1) }
      ),
      (
        "标志牌",
        [.paragraph("甲方在认养的绿地设置标志牌，写明名称、共建单位和认养期限；样式和位置由甲方确定，不得用作商业广告。")]
      ),
      (
        "变更与终止",
        [
          .item(.third, 1, "经双方协商一致，可以书面变更或者续签本协议。"),
          .item(.third, 2, "一方提前终止的，应当提前\(notice)日书面通知对方，并说明原因。"),
          .item(.third, 3, "期限届满未续签的，本协议终止，标志牌由甲方收回。"),
        ]
      ),
      ("其他", [.paragraph("本协议一式两份，双方各执一份，自双方签章之日起生效。未尽事宜由双方协商解决。")]),
    ]
  }
}
