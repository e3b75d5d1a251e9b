import Affairs
import Deliberation
import Sentences
import Text
import Values

/// What a card says, a label and a value a line; what it leaves out is left out.
package struct CardFacts {
  private let casebook: Casebook
  private let name: CardNaming
  private var language: Language { name.language }

  package typealias Fact = (label: String, text: String)

  package init(_ casebook: Casebook, _ name: CardNaming) {
    (self.casebook, self.name) = (casebook, name)
  }

  package func facts(of card: Card) -> [Fact] {
    let all: [(String, String?)] =
      switch card {
      case .matter(let it): facts(of: it)
      case .site(let it): facts(of: it)
      case .party(let it): facts(of: it)
      case .pledge(let it): facts(of: it)
      case .flow(let it): facts(of: it)
      case .voice(let it): facts(of: it)
      case .task(let it): facts(of: it)
      }
    return all.compactMap { label, text in
      text.flatMap { $0.isEmpty ? nil : (label, $0) }
    }
  }

  private func called(_ id: CardID) -> String { casebook.called(id, name) }
  private func called(_ target: Target) -> String { target.card.map(called) ?? name(target) }
  private func called(_ targets: [Target]) -> String { language.list(targets.map(called)) }
  private func day(_ day: Day?) -> String? { day.map { "\($0)" } }
  private func yes(_ mark: Bool) -> String? { mark ? language("是", "yes") : nil }

  /// From the first day to the last.
  private func term(_ from: Day?, _ until: Day?) -> String? {
    if from == nil, until == nil { return nil }
    let (first, last) = (day(from) ?? "", day(until) ?? "")
    return language("\(first)至\(last)", "\(first) to \(last)")
  }

  private func facts(of it: Matter) -> [(String, String?)] {
    [
      (language("名称", "Title"), it.title), (language("类型", "Kind"), it.kind.name(in: language)),
      (language("牵头", "Led by"), it.lead), (language("提出日期", "Raised"), day(it.raised)),
    ]
  }

  private func facts(of it: Site) -> [(String, String?)] {
    [
      (language("编号", "Number"), it.number), (language("名称", "Name"), it.name),
      (language("类型", "Kind"), it.kind.name(in: language)), (language("级别", "Level"), it.level),
      (language("状态", "State"), it.state?.name(in: language)),
      (language("批次", "Batch"), it.batch), (language("社区", "Community"), it.community),
      (language("位置", "Place"), it.place), (language("所属", "Within"), it.within.map(called)),
      (language("面积", "Area"), it.area.map { "\($0)㎡" }),
      (language("产权单位", "Owner"), it.owner),
      (language("管护单位", "Manager"), it.manager.map(called)),
      (language("特色", "Features"), it.features), (language("用途", "Uses"), language.list(it.uses)),
      (
        language("谁照看", "Keepers"),
        language.list(
          it.keepers.map { keeper in
            "\(keeper.who)（\(keeper.role)）"
              + (keeper.households.map { language("\($0)户", " \($0)") } ?? "")
          })
      ),
      (
        language("星级", "Stars"),
        it.stars.map {
          language("\($0.stars)星（\($0.day)，\($0.by)）", "\($0.stars) (\($0.day), \($0.by))")
        }
      ),
    ]
  }

  private func facts(of it: Party) -> [(String, String?)] {
    [
      (language("名称", "Name"), it.name), (language("类型", "Kind"), it.kind.name(in: language)),
      (language("负责人", "Leader"), it.leader),
      (language("成员", "Members"), it.members.isEmpty ? nil : members(it.members)),
      (language("职能", "Functions"), language.list(it.functions)),
      (language("双报到", "Double reporting"), yes(it.isDoubleReporting)),
      (language("对外称呼", "Shown as"), it.shownAs),
      (language("同意公开", "May be named"), day(it.mayBeNamed)),
      (language("电话", "Telephone"), it.telephone),
      (language("点位", "Sites"), language.list(it.sites.map(called))),
    ] + (it.constitution.map { ConstitutionFacts($0, language).facts } ?? [])
  }

  private func members(_ members: [Member]) -> String {
    language("\(members.count)人：", "\(members.count): ")
      + language.list(
        members.map { member in member.name + (member.office.map { "（\($0)）" } ?? "") })
  }

  private func facts(of it: Pledge) -> [(String, String?)] {
    [
      (language("类别", "Kind"), it.kind.name(in: language)), (language("内容", "What"), it.what),
      (language("承诺方", "By"), casebook.pledger(of: it, name)),
      (language("对象", "About"), called(it.on)), (language("方式", "Ways"), language.list(it.ways)),
      (language("金额或数量", "Worth"), it.worth.map { language.amount($0) }),
      (language("期限", "Term"), term(it.from, it.until)),
      (language("候补序号", "Waiting"), it.place.map { "\($0)" }),
      (language("签订", "Signed"), day(it.signed)), (language("挂牌", "Plaque"), day(it.plaque)),
      (language("兑现", "Kept"), day(it.done)), (language("协议编号", "Agreement"), it.agreement),
      (language("共同认养", "Jointly"), yes(it.isJoint)),
    ]
  }

  private func facts(of it: Flow) -> [(String, String?)] {
    [
      (language("收支", "Way"), it.way.name(in: language)),
      (language("类别", "Kind"), it.kind.name(in: language)),
      (language("品名或用途", "Item"), it.item),
      (language("金额或数量", "Worth"), language.amount(it.worth)),
      (language("日期", "On"), day(it.on)), (language("对方", "From or to"), it.party.map(called)),
      (language("凭证号", "Voucher"), it.voucher), (language("接收人", "Received by"), it.receivedBy),
      (language("用于", "For"), called(it.about)),
      (language("兑现的承诺", "Keeps"), it.fulfils.map(called)),
      (language("超出原因", "Why more"), it.despite),
    ]
  }

  private func facts(of it: Voice) -> [(String, String?)] {
    [
      (language("内容", "Text"), it.text), (language("关于", "About"), called(it.about)),
      (language("代表方", "Group"), it.group), (language("人数", "Heads"), "\(it.heads)"),
      (language("渠道", "Channel"), it.channel), (language("日期", "On"), day(it.on)),
      (language("异议", "Objection"), yes(it.isObjection)),
      (
        language("答复", "Answer"),
        it.answer.map { answer in
          [answer.result.name(in: language), answer.reason, answer.by, day(answer.on)]
            .compactMap(\.self).joined(separator: language("，", ", "))
        } ?? language("待答复", "none yet")
      ),
    ]
  }

  private func facts(of it: Affairs.Task) -> [(String, String?)] {
    [
      (language("任务", "Task"), it.work.what), (language("关于", "About"), called(it.about)),
      (language("牵头", "Led by"), it.work.lead),
      (language("责任人", "Responsible"), language.list(it.work.responsible)),
      (language("时限", "Due"), day(it.work.due)),
    ]
  }
}
