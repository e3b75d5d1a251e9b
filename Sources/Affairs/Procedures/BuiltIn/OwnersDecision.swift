import Deliberation

extension Procedure {
  /// 业主共同决定.
  static let ownersDecision = Procedure(
    id: "owners-decision", title: "业主共同决定", source: "《民法典》第二百七十八条；《物业管理条例》第十四条（十五日前通知）",
    steps: [
      Step(id: "议题", title: "提出表决事项", body: "业主、业主委员会", needs: [.competence, .paper(["表决事项"])]),
      Step(
        id: "通知", title: "投票通知公告", body: "业主委员会（没有的，由组织表决的单位）", needs: [.note(.notice)],
        papers: ["投票通知公告"]),
      Step(
        id: "表决", title: "书面表决、计票核对", body: "全体业主",
        needs: [
          .survey(.init(asked: .all)),
          .meeting(.init(form: "书面", decides: .owners, verdict: [.counted])),
        ],
        papers: ["送达登记表", "逐户统计表"], days: .init(count: 15, from: .posting, for: "提前通知全体业主"),
        back: "议题"),
      Step(
        id: "初步公示", title: "初步统计结果公示（征询异议）",
        needs: [.notice(.init(days: 7, objections: .answered))], papers: ["初步统计结果公示"],
        skip: .reason, back: "表决"),
      Step(
        id: "公布", title: "宣布并公告结果（通过与否都公告）",
        needs: [
          .meeting(.init(form: "书面", decides: .owners, verdict: [.announced])), .note(.notice),
        ],
        papers: ["结果公告"]),
      Step(
        id: "实施",
        needs: [.meeting(.init(form: "书面", decides: .owners, verdict: [.adopted])), .tasks(.done)]),
    ])
}
