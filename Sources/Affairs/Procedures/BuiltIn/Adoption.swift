extension Procedure {
  /// 花园（绿地、花箱、植株）认养.
  static let adoption = Procedure(
    id: "adoption", title: "花园（绿地、花箱、植株）认养", source: "《北京市绿化条例》第三十七条；提前解除的通知天数按协议",
    steps: [
      Step(id: "公布", title: "公布认养点位和条件", needs: [.note(.notice)]),
      Step(id: "报名", needs: [.pledges(.init(.adopt, of: .atLeast(1)))]),
      Step(id: "现场确认", title: "确认范围", needs: [.note(.visit)], skip: .reason),
      Step(id: "签约", needs: [.paper(["认养协议"])], papers: ["认养协议"]),
      Step(id: "挂牌", needs: [.note(.milestone)], papers: ["认养牌", "成长身份证"]),
      Step(id: "养护", needs: [.note(.progress)]),
      Step(
        id: "期满", title: "评议，续或退", needs: [.any([.note(.rating), .note(.visit)])], skip: .reason),
    ])
}
