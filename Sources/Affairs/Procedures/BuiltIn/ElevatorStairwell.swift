import Deliberation

extension Procedure {
  /// 加装电梯三关（单元）.
  static let elevatorStairwell = Procedure(
    id: "elevator-stairwell", title: "加装电梯三关（单元）",
    source: "京建发〔2023〕306号“一户申请就启动、达到比例就确认、协商一致就开工”；《民法典》第二百七十八条；公示天数各地不同",
    steps: [
      Step(id: "可行性", body: "街道、专业机构", needs: [.paper(["可行性评估结论"])], skip: .reason),
      Step(
        id: "启动", title: "一户申请", body: "业主", needs: [.pledges(.init(.apply, of: .atLeast(1)))],
        isGate: true),
      Step(
        id: "征询", title: "本单元全体业主意见，一层和受影响住户单独听取", body: "居民委员会指导业主",
        needs: [.survey(.init(asked: .all))], papers: ["意见征询表"]),
      Step(
        id: "确认", title: "达到比例", rule: "civil-code-278-special",
        needs: [.competence, .meeting(.init(form: "书面", decides: .owners, verdict: [.adopted]))],
        papers: ["表决结果"], back: "征询", isGate: true),
      Step(
        id: "公示", title: "方案、分摊、补偿公示",
        needs: [.paper(["设计方案", "资金方案", "补偿预案"]), .notice(.init(days: 10, objections: .none))],
        papers: ["公示", "异议登记表"], back: "征询"),
      Step(
        id: "签约",
        needs: [
          .pledges(.init(.sign, of: .all)), .concurrence("产权单位"), .paper(["加装确认书", "使用维护预案"]),
          .means,
        ],
        papers: ["费用分摊表", "条件核对表"]),
      Step(id: "开工", needs: [.note(.milestone)], isGate: true),
      Step(id: "竣工", title: "竣工验收", needs: [.paper(["验收记录"])]),
      Step(id: "运维", title: "使用登记、回访", needs: [.note(.visit)], skip: .reason),
    ])
}
